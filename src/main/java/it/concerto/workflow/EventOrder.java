package it.concerto.workflow;

import it.concerto.workflow.HistoryEvent.Doer;
import it.concerto.workflow.HistoryEvent.Transition;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes events out of passages that come run by run and by their beginnings, each of which knows its end. Only the ends that
 * lie ahead are kept.
 */
final class EventOrder {

    /** @param number of the passage: of several that end at once the innermost, which began last, ends first */
    private record End(HistoryEvent event, long number) {}

    private final Consumer<HistoryEvent> events;
    private final PriorityQueue<End> ahead = new PriorityQueue<>(
            Comparator.<End, Instant>comparing(end -> end.event().at())
                    .thenComparing(Comparator.comparingLong(End::number).reversed()));
    private @Nullable HistoryRun run;
    private long number;

    EventOrder(Consumer<HistoryEvent> events) {
        this.events = events;
    }

    /** @param end null as long as the passage lasts */
    void take(HistoryEvent start, @Nullable Instant end, Transition how, @Nullable Doer doer) {
        if (!start.run().equals(run)) {
            end();
            run = start.run();
        }
        while (!ahead.isEmpty() && !ahead.element().event().at().isAfter(start.at())) {
            events.accept(ahead.remove().event());
        }
        events.accept(start);
        if (end != null) {
            ahead.add(new End(new HistoryEvent(start.run(), start.activity(), how, end, doer), number++));
        }
    }

    /** Nothing more comes of the run. */
    void end() {
        while (!ahead.isEmpty()) {
            events.accept(ahead.remove().event());
        }
    }
}
