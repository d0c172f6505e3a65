package it.concerto.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run came to a node, as the engine wrote it down.
 *
 * @param parent id of the step within which it lies, or of the run
 * @param element id of the node; the body of what is repeated has that of what it repeats
 * @param name of the node in the language of whoever looks; empty if it has none
 * @param isBody whether it stands around the repetitions of its node
 * @param model the version of the process that the run followed when the step ended, or follows now
 * @param takenAway whether it ended before it was done
 */
public record RecordedStep(
        String id,
        String parent,
        String element,
        String name,
        boolean isBody,
        String model,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean takenAway) {

    public boolean isDone() {
        return endedAt != null && !takenAway;
    }
}
