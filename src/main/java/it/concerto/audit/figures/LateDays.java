package it.concerto.audit.figures;

import it.concerto.workflow.LateCause;
import it.concerto.workflow.Lateness;
import java.util.List;
import java.util.Map;

/**
 * By how many days tasks were late, and why.
 *
 * @param tasks how many were late
 * @param causes those there were, in their own order
 */
public record LateDays(long tasks, Lasting whole, List<Part> causes) {

    /** What is due to one cause. */
    public record Part(LateCause cause, Lasting days) {}

    static LateDays of(Lateness lateness) {
        return new LateDays(
                lateness.tasks(),
                Lasting.inDays(lateness.whole()),
                lateness.byCause().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(part -> new Part(part.getKey(), Lasting.inDays(part.getValue())))
                        .toList());
    }
}
