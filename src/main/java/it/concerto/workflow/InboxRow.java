package it.concerto.workflow;

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
 * @param group whose task it is, or null if it was given to a person by name
 * @param due end of the last day (Europe/Rome), or null if no term is set
 * @param assignee who has it in hand, or null while it waits
 */
public record InboxRow(
        String taskId,
        String name,
        String key,
        String path,
        AmbitoCode ambito,
        String process,
        String stage,
        @Nullable GroupId group,
        @Nullable Instant due,
        Instant createdAt,
        @Nullable Assignee assignee) {

    /** The same row in other words. */
    InboxRow named(String name, String stage) {
        return new InboxRow(taskId, name, key, path, ambito, process, stage, group, due, createdAt, assignee);
    }

    InboxRow heldBy(Assignee holder) {
        return new InboxRow(taskId, name, key, path, ambito, process, stage, group, due, createdAt, holder);
    }

    public boolean isLate(Instant now) {
        return due != null && due.isBefore(now);
    }
}
