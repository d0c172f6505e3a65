package it.concerto.workflow.migration;

import java.util.List;

/**
 * What will become of a run.
 *
 * @param run its id
 * @param before ids of the elements at which it stands, sorted, one for each token
 * @param after ids of those at which it will stand; empty if it will not move
 * @param whys what stands against it
 */
public record Forecast(String run, Kind kind, List<String> before, List<String> after, List<Why> whys) {

    /** Whether it moves, and what is missing for that. */
    public enum Kind {
        MOVES,
        /** It stands where nothing says whither; a pair more may help. */
        NEEDS_MAPPING,
        REFUSED
    }
}
