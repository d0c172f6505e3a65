package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run came to a node or left it.
 *
 * @param doer who did the task that ended here; null for a beginning, and for what nobody did
 */
public record HistoryEvent(
        HistoryRun run, HistoryActivity activity, Transition transition, Instant at, @Nullable Doer doer) {

    /** What became of a passage through a node. */
    public enum Transition {
        START,
        COMPLETE,
        /** Taken away before it was done: by an interruption or with its run. */
        CANCEL
    }

    /**
     * @param person username
     * @param onBehalfOf username of the absent person whose substitute they were, or null
     * @param groups the groups to which the task was open, separated by spaces; empty if that is not known
     */
    public record Doer(String person, @Nullable String onBehalfOf, String groups) {}
}
