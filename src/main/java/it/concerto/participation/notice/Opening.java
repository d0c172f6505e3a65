package it.concerto.participation.notice;

import it.concerto.path.PathConfiguration.Access;
import java.time.Instant;

/**
 * What the process needs to know of a notice that has come out.
 *
 * @param deadline the last instant that is in time; the moment of publication without registration
 */
public record Opening(Access access, Instant deadline, Instant reminderAt) {}
