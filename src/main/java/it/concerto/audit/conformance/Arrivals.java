package it.concerto.audit.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import it.concerto.audit.conformance.Deviation.Kind;
import it.concerto.workflow.FlowTaken;
import it.concerto.workflow.RecordedStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the steps of a run began. */
final class Arrivals {

    /** Within one command the engine reads the clock more than once. */
    static final Duration ONE_COMMAND = Duration.ofSeconds(2);

    private final Replay replay;
    private final List<RecordedStep> steps;
    private final Set<RecordedStep> put = new LinkedHashSet<>();
    private final List<RecordedStep> withoutFlow = new ArrayList<>();
    private final List<FlowTaken> waiting = new ArrayList<>();

    Arrivals(Replay replay, List<RecordedStep> steps) {
        this.replay = replay;
        this.steps = steps;
        var byFlow = new ArrayList<RecordedStep>();
        var begun = false;
        for (var step : steps) {
            if (replay.isOuter(step)) {
                if (needsFlow(step)) {
                    byFlow.add(step);
                } else {
                    withoutFlow.add(step);
                    var beginsRun = isStartOfRun(step);
                    if (beginsRun && begun || !isAsTheModelSays(step)) {
                        put.add(step);
                    }
                    begun |= beginsRun;
                }
            }
        }
        match(byFlow);
        tell();
    }

    /** Steps to which no flow led, be that as the model says or not. */
    List<RecordedStep> withoutFlow() {
        return withoutFlow;
    }

    private boolean needsFlow(RecordedStep step) {
        var node = replay.known(step);
        return switch (node.kind()) {
            case START, BOUNDARY, EVENT_SCOPE -> false;
            default -> !node.undoes();
        };
    }

    private boolean isStartOfRun(RecordedStep step) {
        var node = replay.known(step);
        return node.kind() == ModelGraph.Kind.START && node.scope().isEmpty();
    }

    private boolean isAsTheModelSays(RecordedStep step) {
        var node = replay.known(step);
        var around = replay.around(step);
        return switch (node.kind()) {
            case START, EVENT_SCOPE ->
                around == null ? node.scope().isEmpty() : around.element().equals(node.scope());
            case BOUNDARY -> steps.stream().anyMatch(host -> isHost(host, node.host(), step));
            default -> true;
        };
    }

    private static boolean isHost(RecordedStep host, String element, RecordedStep event) {
        return host.element().equals(element)
                && !host.startedAt().isAfter(event.startedAt())
                && (host.endedAt() == null || !host.endedAt().plus(ONE_COMMAND).isBefore(event.startedAt()));
    }

    private void match(List<RecordedStep> byFlow) {
        Map<String, List<FlowTaken>> flows = replay.byTarget();
        var byNode = byFlow.stream().collect(groupingBy(RecordedStep::element));
        byNode.forEach((node, theirs) -> {
            var led = flows.getOrDefault(node, List.of());
            var over = Pairs.over(
                    theirs,
                    RecordedStep::startedAt,
                    led.stream().map(FlowTaken::at).toList());
            put.addAll(over);
            withoutFlow.addAll(over);
        });
        flows.forEach((node, led) -> waiting.addAll(Pairs.over(
                led,
                FlowTaken::at,
                byNode.getOrDefault(node, List.of()).stream()
                        .map(RecordedStep::startedAt)
                        .toList())));
    }

    /** Who puts a run into a process within puts it there too: what lies inside says more. */
    private void tell() {
        var around = put.stream().map(RecordedStep::parent).collect(toSet());
        put.stream()
                .filter(step ->
                        !around.contains(step.id()) || replay.known(step).kind() != ModelGraph.Kind.SCOPE)
                .forEach(step -> replay.add(isMoved(step) ? Kind.MOVED : Kind.PUT, step, step.startedAt()));
    }

    /** A flow of another version led to a node that has no step: the run was taken from there to here. */
    private boolean isMoved(RecordedStep step) {
        for (var flow : waiting) {
            if (!flow.model().equals(step.model())
                    && Pairs.apart(flow.at(), step.startedAt()).compareTo(ONE_COMMAND) < 0) {
                waiting.remove(flow);
                return true;
            }
        }
        return false;
    }
}
