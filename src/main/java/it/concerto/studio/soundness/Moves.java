package it.concerto.studio.soundness;

import it.concerto.studio.soundness.Marking.Change;
import it.concerto.studio.soundness.Node.Flow;
import it.concerto.studio.soundness.Node.Kind;
import it.concerto.studio.soundness.Node.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can happen next in a process, as the engine would do it. */
final class Moves {

    private final Net net;
    private final Map<Node, Set<Integer>> before = new HashMap<>();
    private final List<Node> asides;

    Moves(Net net) {
        this.net = net;
        this.asides = Reach.asides(net);
        net.nodes.stream()
                .filter(node -> node.kind == Kind.INCLUSIVE)
                .forEach(node -> before.put(node, Upstream.places(net, node)));
    }

    /**
     * Something that happens.
     *
     * @param at the node where
     */
    record Move(Node at, Marking after) {}

    /** By each of its start events. */
    List<Move> starts() {
        return net.process.inside.stream()
                .filter(node -> node.kind == Kind.START)
                .map(start -> new Move(
                        start,
                        Marking.empty(net.places()).change().putAll(start.out).done()))
                .toList();
    }

    /** What ends beside the main way ends first: that keeps reminders from multiplying the states of everything after them. */
    List<Move> of(Marking marking) {
        for (var end : asides) {
            var over = new ArrayList<Move>();
            each(end, marking, over, (change, flow) -> over.add(new Move(end, change.done())));
            if (!over.isEmpty()) {
                return over;
            }
        }
        return onTheMainWay(marking);
    }

    private List<Move> onTheMainWay(Marking marking) {
        var moves = new ArrayList<Move>();
        for (var node : net.nodes) {
            switch (node.kind) {
                case ACTIVITY -> activity(node, marking, moves);
                case SUB_PROCESS -> subProcess(node, marking, moves);
                case EVENT_SUB_PROCESS -> eventSubProcess(node, marking, moves);
                case CHOICE -> choice(node, marking, moves);
                case PARALLEL -> parallel(node, marking, moves);
                case INCLUSIVE -> inclusive(node, marking, moves);
                case PASS -> each(node, marking, moves, (change, flow) -> leave(node, change, moves));
                case END, TERMINATE, ERROR ->
                    each(
                            node,
                            marking,
                            moves,
                            (change, flow) ->
                                    moves.add(new Move(node, ended(node, change).done())));
                case START, BOUNDARY -> {
                    // they happen with what they belong to
                }
            }
        }
        return moves;
    }

    private Change ended(Node node, Change change) {
        return switch (node.kind) {
            case TERMINATE -> change.clearInside(around(node));
            case ERROR -> thrown(node, change);
            default -> change;
        };
    }

    private static void choice(Node node, Marking marking, List<Move> moves) {
        each(
                node,
                marking,
                moves,
                (change, flow) -> node.out.forEach(way ->
                        moves.add(new Move(node, copy(change).put(way.place()).done()))));
    }

    private interface Arrival {

        void at(Change change, Flow flow);
    }

    private static void each(Node node, Marking marking, List<Move> moves, Arrival arrival) {
        for (var flow : node.in) {
            if (marking.at(flow.place()) > 0) {
                arrival.at(marking.change().take(flow.place()), flow);
            }
        }
    }

    private static Change copy(Change change) {
        return change.done().change();
    }

    private Node around(Node node) {
        return node.scope == null ? net.process : node.scope;
    }

    private static void activity(Node node, Marking marking, List<Move> moves) {
        each(node, marking, moves, (change, flow) -> {
            forget(node, change);
            leave(node, copy(change), moves);
            attached(node, marking, change, moves);
        });
    }

    private static void subProcess(Node node, Marking marking, List<Move> moves) {
        each(
                node,
                marking,
                moves,
                (change, flow) -> moves.add(
                        new Move(node, begin(node, change.put(node.active)).done())));
        if (marking.at(node.active) > 0) {
            if (isQuiet(node, marking)) {
                leave(node, forget(node, marking.change().stop(node)), moves);
            }
            attached(node, marking, forget(node, marking.change().stop(node)), moves);
        }
    }

    /** Once a run has left for good what an event is attached to, whether it has happened is the same to everything. */
    private static Change forget(Node left, Change change) {
        if (!left.repeated) {
            left.boundaries.forEach(boundary -> change.clear(boundary.happened));
        }
        return change;
    }

    /** @param stopped the marking without what they are attached to */
    private static void attached(Node node, Marking marking, Change stopped, List<Move> moves) {
        for (var boundary : node.boundaries) {
            if (boundary.interrupts) {
                leave(boundary, copy(stopped), moves);
            } else if (marking.at(boundary.happened) == 0) {
                leave(boundary, marking.change().put(boundary.happened), moves);
            }
        }
    }

    /** Of a sub-process, what is inside begins. */
    private static Change begin(Node node, Change change) {
        node.inside.stream().filter(inner -> inner.kind == Kind.START).forEach(start -> change.putAll(start.out));
        return change;
    }

    private static boolean isQuiet(Node scope, Marking marking) {
        return scope.inside.stream()
                .allMatch(node -> (node.active < 0 || marking.at(node.active) == 0)
                        && node.out.stream().allMatch(flow -> marking.at(flow.place()) == 0));
    }

    private void eventSubProcess(Node node, Marking marking, List<Move> moves) {
        var around = around(node);
        if (marking.at(node.active) > 0) {
            if (isQuiet(node, marking)) {
                moves.add(new Move(node, marking.change().clear(node.active).done()));
            }
        } else if (!isQuiet(around, marking) && (node.interrupts || marking.at(node.happened) == 0)) {
            var change = marking.change();
            if (node.interrupts) {
                change.clearInside(around);
            } else {
                change.put(node.happened);
            }
            moves.add(new Move(node, begin(node, change.put(node.active)).done()));
        }
    }

    /** All ways at once; of those under a condition any number, and another one instead if it is none of them. */
    private static void leave(Node node, Change change, List<Move> moves) {
        var conditional = ways(node, Taken.ON_CONDITION);
        var always = ways(node, Taken.ALWAYS);
        var otherwise = ways(node, Taken.ELSE);
        change.putAll(always);
        if (!otherwise.isEmpty() || conditional.isEmpty()) {
            moves.add(new Move(node, copy(change).putAll(otherwise).done()));
        }
        if (!conditional.isEmpty()) {
            some(node, conditional, change, always.isEmpty() || !otherwise.isEmpty(), moves);
        }
    }

    private static List<Flow> ways(Node node, Taken taken) {
        return node.out.stream().filter(flow -> flow.taken() == taken).toList();
    }

    private static void some(Node node, List<Flow> flows, Change change, boolean atLeastOne, List<Move> moves) {
        for (int chosen = atLeastOne ? 1 : 0; chosen < 1 << flows.size(); chosen++) {
            var taken = copy(change);
            for (int i = 0; i < flows.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    taken.put(flows.get(i).place());
                }
            }
            moves.add(new Move(node, taken.done()));
        }
    }

    private static void parallel(Node node, Marking marking, List<Move> moves) {
        if (!node.in.isEmpty() && node.in.stream().allMatch(flow -> marking.at(flow.place()) > 0)) {
            var change = marking.change();
            node.in.forEach(flow -> change.take(flow.place()));
            moves.add(new Move(node, change.putAll(node.out).done()));
        }
    }

    /** The engine waits for as long as a token is anywhere from where it could still come. */
    private void inclusive(Node node, Marking marking, List<Move> moves) {
        var arrived = node.in.stream().anyMatch(flow -> marking.at(flow.place()) > 0);
        if (arrived && before.getOrDefault(node, Set.of()).stream().allMatch(place -> marking.at(place) == 0)) {
            var change = marking.change();
            node.in.forEach(flow -> change.clear(flow.place()));
            some(node, node.out, change, true, moves);
        }
    }

    /** Everything around it ends, as far as somebody catches it; caught by nobody, it is an end like others. */
    private Change thrown(Node node, Change change) {
        var scope = around(node);
        return scope.boundaries.stream()
                .filter(boundary -> boundary.interrupts)
                .findFirst()
                .map(boundary -> change.stop(scope).putAll(boundary.out))
                .orElse(change);
    }
}
