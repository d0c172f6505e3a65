package it.concerto.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands in one version of its model, and how it came there.
 *
 * @param active ids of the nodes where it waits
 * @param left ids of the nodes it has passed
 * @param flows ids of the sequence flows it has followed, as recorded when they were taken, each with its numbers in the order
 *     in which the run took them, from one
 * @param byFlows whether only the flows tell which nodes it has passed: those at their ends
 * @param arriving id of the flow at whose end it stands then, or null
 */
public record Trace(
        Set<String> active,
        Set<String> left,
        Map<String, List<Integer>> flows,
        boolean byFlows,
        @Nullable String arriving) {

    public static final Trace NOWHERE = new Trace(Set.of(), Set.of(), Map.of(), false, null);
}
