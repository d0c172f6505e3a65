package it.concerto.participation.notice;

import java.time.Instant;

/**
 * A published deadline that was moved, for ever (X3).
 *
 * @param before the last instant that was in time
 * @param deadline the last instant that is
 * @param reopening whether the notice was over already
 */
public record MovedDeadline(Instant before, Instant deadline, Extension extension, boolean reopening, Instant at) {}
