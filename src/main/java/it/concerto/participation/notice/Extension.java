package it.concerto.participation.notice;

import java.time.Instant;

/** Why, by whom and when a published deadline was moved later (X3). */
record Extension(String reason, String by, Instant at) {}
