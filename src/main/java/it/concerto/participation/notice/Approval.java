package it.concerto.participation.notice;

import java.time.Instant;

/**
 * That a notice was signed (B3): by the President or by whom the task fell to (BR-74).
 *
 * @param by username
 */
public record Approval(String by, Instant at) {}
