package it.concerto.reminders;

import it.concerto.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register of critical tasks; it stays when the task is done.
 *
 * @param name of the task, in the language of the reader
 * @param subject what tells it from tasks that look alike, or null if nothing need
 * @param role whose task it is, or null if it was given to a person by name
 * @param settled when it was answered, or null
 */
public record CriticalTask(
        String name,
        @Nullable String subject,
        String stage,
        String path,
        @Nullable Role role,
        LocalDate due,
        Instant entered,
        State state,
        @Nullable Instant settled) {

    /** What has become of the task. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Nobody has to do it any more: its procedure went another way. */
        GONE
    }
}
