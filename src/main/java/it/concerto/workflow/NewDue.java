package it.concerto.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a task is to be done instead.
 *
 * @param day the last, until its end (Europe/Rome)
 * @param reason in the words of whoever decides it
 * @param seen when it was due when that was decided, or null
 * @param among names what is done to several tasks at once, or null
 */
public record NewDue(LocalDate day, String reason, @Nullable Instant seen, @Nullable String among) {

    /** Of one task alone. */
    public NewDue(LocalDate day, String reason, @Nullable Instant seen) {
        this(day, reason, seen, null);
    }
}
