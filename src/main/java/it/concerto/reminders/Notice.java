package it.concerto.reminders;

import it.concerto.notifications.MailKind;
import it.concerto.notifications.Occasion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person is told this morning.
 *
 * @param what name of the task, or what the Region waits for
 * @param about what tells it from tasks that look alike, or null if nothing need
 * @param situation in words: how many days are left or lost, and who has been told before
 * @param yours whether it waits for this person
 * @param occasion the task, or null if there is none
 * @param link where the person can do something about it, beginning with {@code /}
 */
record Notice(
        String path,
        String what,
        @Nullable String about,
        LocalDate due,
        String situation,
        boolean yours,
        @Nullable Occasion occasion,
        String link) {

    MailKind kind() {
        return yours ? MailKind.REMINDER : MailKind.ESCALATION;
    }

    /** What and about what, in one line. */
    String title() {
        return about == null ? what : what + " · " + about;
    }
}
