package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for.
 *
 * @param path business key, or null for all paths of the Ambito
 * @param process id of a process, or null for all
 * @param from the first instant
 * @param until the first instant that is not asked for
 */
public record HistorySelection(
        AmbitoCode ambito, @Nullable String path, @Nullable String process, Instant from, Instant until) {

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
