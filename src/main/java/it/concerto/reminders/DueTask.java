package it.concerto.reminders;

import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task that somebody has to be told about.
 *
 * @param due end of its last day
 * @param assignee username of who has it in hand, or null while it waits
 * @param groups the groups that may claim it
 */
record DueTask(
        String id,
        AmbitoCode ambito,
        String path,
        Name name,
        Instant due,
        Instant created,
        @Nullable String assignee,
        List<GroupId> groups) {

    /**
     * What the model calls the task: its words, and the ids under which they are translated.
     *
     * @param subject what tells it from tasks that look alike, or null if nothing need
     */
    record Name(String task, @Nullable String subject, String key, String stage, String process) {}
}
