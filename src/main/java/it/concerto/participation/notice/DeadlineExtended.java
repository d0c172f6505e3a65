package it.concerto.participation.notice;

import it.concerto.path.PathId;
import java.time.Instant;

/**
 * A published deadline has been moved later.
 *
 * @param deadline the last instant that is in time
 * @param reminderAt when the invited are reminded next
 * @param reason as the act puts it
 */
public record DeadlineExtended(PathId path, Instant deadline, Instant reminderAt, String reason) {}
