package it.concerto.workflow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a run has gone through (A1).
 *
 * @param passages in the order in which it came to them
 * @param flows in the order in which it took them
 * @param isWhole whether it is told as far as it went
 */
public record RunRecord(List<Passage> passages, List<FlowTaken> flows, boolean isWhole) {

    /** The versions of the process that it has followed, the newest last. */
    public List<String> models(String now) {
        return Stream.concat(flows.stream().map(FlowTaken::model), Stream.of(now))
                .distinct()
                .sorted((one, other) -> Boolean.compare(one.equals(now), other.equals(now)))
                .toList();
    }

    /** What of it belongs to one version of the process. */
    public Trace trace(String model) {
        var nodes = passages.stream()
                .filter(passage -> passage.model().equals(model))
                .toList();
        return new Trace(
                nodes.stream().filter(Passage::isOpen).map(Passage::element).collect(toSet()),
                nodes.stream()
                        .filter(passage -> !passage.isOpen())
                        .map(Passage::element)
                        .collect(toSet()),
                flows.stream()
                        .filter(taken -> taken.model().equals(model))
                        .collect(groupingBy(FlowTaken::flow, mapping(FlowTaken::number, toList()))),
                !isWhole,
                arriving(model));
    }

    private @Nullable String arriving(String model) {
        if (isWhole || flows.isEmpty()) {
            return null;
        }
        var last = flows.get(flows.size() - 1);
        return last.model().equals(model) ? last.flow() : null;
    }

    /**
     * As far as a flow that it took. Of that only the flows tell: they alone have an order that is right to the last, while
     * several nodes may be passed in one instant.
     *
     * @param number from one to as many as it took
     */
    public RunRecord until(int number) {
        return new RunRecord(List.of(), flows.subList(0, number), false);
    }
}
