package it.concerto.workflow;

import java.time.Duration;
import java.util.Map;

/**
 * By how much tasks were later than their first due dates.
 *
 * @param tasks how many were
 * @param byCause what of it is due to what; all of it together is how much later they were. Less than zero if due dates that
 *     had been put off came back
 */
public record Lateness(long tasks, Map<LateCause, Duration> byCause) {

    /** How much later they were in all. */
    public Duration whole() {
        return byCause.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
