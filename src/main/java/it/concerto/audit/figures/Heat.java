package it.concerto.audit.figures;

import it.concerto.workflow.DurationFigures;
import it.concerto.workflow.Spread;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much time a node takes beside the others of its process.
 *
 * @param level from 1 to 4; the slowest node has 4
 * @param count how often it was passed
 */
public record Heat(int level, long count, Lasting median) {

    private static final int HOTTEST = 4;

    /** Of the nodes that were passed, by their ids. */
    static Map<String, Heat> of(List<DurationFigures> nodes) {
        var slowest = nodes.stream()
                .map(DurationFigures::whole)
                .mapToLong(whole -> whole == null ? 0 : whole.median().toMillis())
                .max()
                .orElse(0);
        var heat = new HashMap<String, Heat>();
        for (var node : nodes) {
            var whole = node.whole();
            if (whole != null) {
                heat.put(node.id(), new Heat(level(whole, slowest), node.done(), Lasting.of(whole.median())));
            }
        }
        return heat;
    }

    private static int level(Spread whole, long slowest) {
        return slowest == 0 ? 1 : 1 + share(whole.median(), slowest);
    }

    private static int share(Duration median, long slowest) {
        return (int) Math.min(HOTTEST - 1, HOTTEST * median.toMillis() / slowest);
    }
}
