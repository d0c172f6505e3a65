package it.concerto.workflow;

import it.concerto.identity.GroupId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processes of a path as they stood at an instant: after everything that happened until then, that instant included.
 *
 * @param runs those that were under way, in the order in which they began
 * @param tasks those that waited, the eldest first
 * @param values what the processes knew, by their names, at most five hundred
 */
public record PathThen(List<Run> runs, List<Waiting> tasks, List<Value> values) {

    /**
     * A run that was under way.
     *
     * @param name of its process
     * @param subject what told it from other runs of the process, or null
     * @param version of the process that it followed then
     */
    public record Run(String id, String name, @Nullable String subject, int version, Instant startedAt) {

        /** What ran and about what, in one line. */
        public String title() {
            return subject == null ? name : name + " · " + subject;
        }
    }

    /**
     * A task that waited.
     *
     * @param key id of the user task in the model
     * @param assignee username of who had it in hand, or null
     * @param groups to whom it was open
     */
    public record Waiting(
            String task,
            String key,
            String name,
            @Nullable String subject,
            String stage,
            Instant since,
            @Nullable String assignee,
            List<GroupId> groups) {}

    /**
     * What a run knew.
     *
     * @param run id of the run
     * @param name as the model calls it
     * @param value as text; empty for what is no single value
     * @param since when it became so
     */
    public record Value(String run, String name, String value, Instant since) {}
}
