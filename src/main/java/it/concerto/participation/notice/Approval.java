package it.concerto.participation.notice;

import java.time.Instant;

/**
 * That the President signed a notice (B3).
 *
 * @param by username
 */
public record Approval(String by, Instant at) {}
