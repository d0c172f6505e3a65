package it.concerto.workflow;

import it.concerto.identity.Absent;
import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task as lists show it.
 *
 * @param name what is to be done
 * @param key id of the user task in the model, e.g. {@code Task_PublishNotice}
 * @param path business key of the path
 * @param process id of the process, e.g. {@code NoticeProcess}
 * @param stage name of the process
 * @param subject what tells it from tasks that look alike, e.g. the Comune of a council; null if nothing need
 * @param group whose task it is, or null if it was given to a person by name
 * @param due end of the last day (Europe/Rome), or null if no term is set
 * @param assignee who has it in hand, or null while it waits
 * @param suspended for whom it waits while its term stands still, or null
 * @param onBehalfOf the absent person for whom whoever asks would do it, or null if they do it as themselves
 */
public record InboxRow(
        String taskId,
        String name,
        String key,
        String path,
        AmbitoCode ambito,
        String process,
        String stage,
        @Nullable String subject,
        @Nullable GroupId group,
        @Nullable Instant due,
        Instant createdAt,
        @Nullable Assignee assignee,
        @Nullable Suspended suspended,
        @Nullable Absent onBehalfOf) {

    /** The same row in other words. */
    InboxRow named(String name, String stage) {
        return new InboxRow(
                taskId,
                name,
                key,
                path,
                ambito,
                process,
                stage,
                subject,
                group,
                due,
                createdAt,
                assignee,
                suspended,
                onBehalfOf);
    }

    InboxRow heldBy(@Nullable Assignee holder) {
        return new InboxRow(
                taskId,
                name,
                key,
                path,
                ambito,
                process,
                stage,
                subject,
                group,
                due,
                createdAt,
                holder,
                suspended,
                onBehalfOf);
    }

    InboxRow onBehalf(@Nullable Absent absent) {
        return new InboxRow(
                taskId, name, key, path, ambito, process, stage, subject, group, due, createdAt, assignee, suspended,
                absent);
    }

    /** What is to be done and about what, in one line. */
    public String title() {
        return subject == null ? name : name + " · " + subject;
    }

    public boolean isLate(Instant now) {
        return due != null && due.isBefore(now);
    }
}
