package it.concerto.audit.conformance;

import static java.util.stream.Collectors.groupingBy;

import it.concerto.audit.conformance.Deviation.Kind;
import it.concerto.audit.conformance.ModelGraph.Flow;
import it.concerto.audit.conformance.ModelGraph.Node;
import it.concerto.workflow.FlowTaken;
import it.concerto.workflow.RecordedStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flows of a run in their order: each takes a token from the node it comes from and brings it to the next. */
final class TokenGame {

    /** Of tokens that came by no flow of the model. */
    private static final String ANYHOW = "";

    private final Replay replay;
    private final Map<String, Map<String, Integer>> tokens = new HashMap<>();
    private final Map<String, List<Ways>> open = new HashMap<>();
    private final Map<String, List<FlowTaken>> fired = new HashMap<>();
    private final Set<FlowTaken> told = new HashSet<>();
    private final Set<String> gateways = new HashSet<>();

    TokenGame(Replay replay) {
        this.replay = replay;
    }

    /** What a node that was left may still take: all of the one, any of the other. */
    private record Ways(Set<String> all, Set<String> any) {}

    /** It came to be there by no flow. */
    void put(RecordedStep step) {
        bring(step.element(), ANYHOW);
    }

    private void bring(String node, String flow) {
        tokens.computeIfAbsent(node, first -> new HashMap<>()).merge(flow, 1, Integer::sum);
    }

    void take(FlowTaken taken) {
        var model = replay.model(taken.model());
        var flow = model == null ? null : model.flow(taken.flow());
        var node = flow == null || model == null ? null : model.node(flow.from());
        if (flow == null || node == null) {
            replay.add(Kind.UNKNOWN, "", taken);
            return;
        }
        if (node.isGateway()) {
            gateways.add(node.id());
        }
        if (!goesOn(node, flow, true) && !fires(node, flow, taken) && !goesOn(node, flow, false)) {
            told.add(taken);
            replay.add(Kind.LEFT, node.id(), taken);
            fired.computeIfAbsent(node.id(), first -> new ArrayList<>()).add(taken);
        }
        bring(flow.to(), flow.id());
    }

    /** Another way of a node that is being left. */
    private boolean goesOn(Node node, Flow flow, boolean all) {
        return open.getOrDefault(node.id(), List.of()).stream()
                .anyMatch(ways -> (all ? ways.all() : ways.any()).remove(flow.id()));
    }

    private boolean fires(Node node, Flow flow, FlowTaken taken) {
        var there = tokens.computeIfAbsent(node.id(), first -> new HashMap<>());
        var enabled = node.kind() == ModelGraph.Kind.PARALLEL ? joins(node, there) : takesOne(there);
        if (enabled) {
            fired.computeIfAbsent(node.id(), first -> new ArrayList<>()).add(taken);
            open.computeIfAbsent(node.id(), first -> new ArrayList<>()).add(others(node, flow));
            if (node.kind() == ModelGraph.Kind.INCLUSIVE) {
                there.clear();
            }
        }
        return enabled;
    }

    private static boolean takesOne(Map<String, Integer> there) {
        var flow = there.keySet().stream().findFirst();
        flow.ifPresent(from -> takeOne(there, from));
        return flow.isPresent();
    }

    private static void takeOne(Map<String, Integer> there, String flow) {
        there.computeIfPresent(flow, (from, count) -> count == 1 ? null : count - 1);
    }

    /** One by each flow that leads there; what came by none of them stands for any. */
    private static boolean joins(Node node, Map<String, Integer> there) {
        var leading = node.in().stream().map(Flow::id).toList();
        var missing = new ArrayList<>(leading);
        missing.removeAll(there.keySet());
        var strangers = new ArrayList<String>();
        there.forEach((flow, count) -> {
            for (int i = 0; i < count && !leading.contains(flow); i++) {
                strangers.add(flow);
            }
        });
        if (missing.size() > strangers.size()) {
            return false;
        }
        leading.forEach(flow -> takeOne(there, flow));
        strangers.subList(0, missing.size()).forEach(flow -> takeOne(there, flow));
        return true;
    }

    private static Ways others(Node node, Flow flow) {
        var ways = new Ways(new HashSet<>(), new HashSet<>());
        if (node.kind() != ModelGraph.Kind.CHOICE && node.kind() != ModelGraph.Kind.FIRST_EVENT) {
            for (var other : node.out()) {
                if (!other.equals(flow)) {
                    var may = node.kind() == ModelGraph.Kind.INCLUSIVE
                            || other.conditional() && node.kind() != ModelGraph.Kind.PARALLEL;
                    (may ? ways.any() : ways.all()).add(other.id());
                }
            }
        }
        return ways;
    }

    /** When a node was left. */
    List<Instant> times(String node) {
        return fired.getOrDefault(node, List.of()).stream().map(FlowTaken::at).toList();
    }

    /** Whatever was done was left once, and nothing else was. Of gateways at which tokens wait for others that does not hold. */
    void compare(List<RecordedStep> steps) {
        var byNode = steps.stream()
                .filter(step -> !replay.known(step).isGateway()
                        && !replay.known(step).out().isEmpty())
                .filter(RecordedStep::isDone)
                .collect(groupingBy(RecordedStep::element));
        byNode.forEach((node, done) -> {
            var left = fired.getOrDefault(node, List.of());
            Pairs.over(done, Replay::end, left.stream().map(FlowTaken::at).toList())
                    .forEach(step -> replay.add(Kind.STALLED, step, Replay.end(step)));
        });
        fired.forEach((node, left) -> {
            if (!gateways.contains(node)) {
                var done = byNode.getOrDefault(node, List.of()).stream().map(Replay::end);
                Pairs.over(left, FlowTaken::at, done.toList()).stream()
                        .filter(flow -> !told.contains(flow))
                        .forEach(flow -> replay.add(Kind.LEFT, node, flow));
            }
        });
    }
}
