package it.concerto.studio.soundness;

import it.concerto.studio.soundness.Moves.Move;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every state that a process can reach, one after the other. */
final class Exploration {

    /** States; more than any process that people can draw. */
    private static final int MOST_STATES = 100_000;

    /** Of all states together, one for each place. */
    private static final int MOST_BYTES = 32_000_000;

    /** Of which any number may be taken at once: each more doubles what can happen next. */
    private static final int MOST_WAYS = 12;

    private final Net net;
    private final Map<Marking, List<Marking>> reachedFrom = new HashMap<>();
    private final ArrayDeque<Marking> open = new ArrayDeque<>();
    private final Set<Marking> stuck = new HashSet<>();
    private final Set<Node> visited = new HashSet<>();
    private final Set<String> doubled = new TreeSet<>();
    private final BitSet marked = new BitSet();
    private boolean tooLarge;

    private Exploration(Net net) {
        this.net = net;
    }

    /**
     * What was found.
     *
     * @param stuck elements at which a token may wait for ever
     * @param doubled elements which two tokens may reach at once
     * @param endless whether some state leads to no end though something always goes on
     * @param dead elements that nothing ever reaches
     * @param tooLarge whether there are more states than were looked at; then nothing is said of what is dead or endless
     */
    record Found(Set<String> stuck, Set<String> doubled, boolean endless, Set<String> dead, boolean tooLarge) {}

    static Found of(Net net) {
        var exploration = new Exploration(net);
        exploration.run();
        return exploration.found();
    }

    private void run() {
        if (net.widest() > MOST_WAYS) {
            tooLarge = true;
            return;
        }
        var most = Math.min(MOST_STATES, MOST_BYTES / Math.max(1, net.places()));
        var moves = new Moves(net);
        moves.starts().forEach(start -> reach(Marking.empty(0), start));
        while (!open.isEmpty()) {
            var marking = open.poll();
            if (isDoubled(marking)) {
                continue;
            }
            var next = moves.of(marking);
            if (next.isEmpty() && !isOver(marking)) {
                stuck.add(marking);
            }
            next.forEach(move -> reach(marking, move));
            if (reachedFrom.size() > most) {
                tooLarge = true;
                return;
            }
        }
    }

    private void reach(Marking from, Move move) {
        visited.add(move.at());
        var known = reachedFrom.get(move.after());
        if (known == null) {
            reachedFrom.put(move.after(), new ArrayList<>(List.of(from)));
            open.add(move.after());
            net.flows.stream()
                    .mapToInt(Node.Flow::place)
                    .filter(place -> move.after().at(place) > 0)
                    .forEach(marked::set);
        } else {
            known.add(from);
        }
    }

    private boolean isDoubled(Marking marking) {
        var two = new TreeSet<String>();
        net.flows.stream().filter(flow -> marking.at(flow.place()) > 1).forEach(flow -> two.add(flow.to().id));
        for (var node : net.nodes) {
            var there = node.kind == Node.Kind.ACTIVITY || node.isScope()
                    ? node.in.stream()
                            .mapToInt(flow -> marking.at(flow.place()))
                            .sum()
                    : 0;
            if (there + (node.isScope() ? marking.at(node.active) : 0) > 1) {
                two.add(node.id);
            }
        }
        doubled.addAll(two);
        return !two.isEmpty();
    }

    private boolean isOver(Marking marking) {
        return net.flows.stream().allMatch(flow -> marking.at(flow.place()) == 0)
                && net.nodes.stream().allMatch(node -> node.active < 0 || marking.at(node.active) == 0);
    }

    private Found found() {
        var waiting = new TreeSet<String>();
        for (var marking : stuck) {
            net.flows.stream().filter(flow -> marking.at(flow.place()) > 0).forEach(flow -> waiting.add(flow.to().id));
        }
        var dead = new TreeSet<String>();
        if (!tooLarge && doubled.isEmpty()) {
            net.nodes.stream()
                    .filter(node -> !visited.contains(node) && !isBegun(node))
                    .forEach(node -> dead.add(node.id));
            net.handedOn.entrySet().stream()
                    .filter(node -> !marked.get(node.getValue()))
                    .forEach(node -> dead.add(node.getKey().id));
        }
        return new Found(
                waiting, doubled, !tooLarge && doubled.isEmpty() && stuck.isEmpty() && isEndless(), dead, tooLarge);
    }

    /** The start of a sub-process begins with it. */
    private boolean isBegun(Node node) {
        return node.kind == Node.Kind.START && node.scope != null && visited.contains(node.scope);
    }

    private boolean isEndless() {
        var ends = new HashSet<Marking>();
        var back = new ArrayDeque<Marking>();
        reachedFrom.keySet().stream().filter(this::isOver).forEach(marking -> {
            ends.add(marking);
            back.add(marking);
        });
        while (!back.isEmpty()) {
            for (var from : reachedFrom.getOrDefault(back.poll(), List.of())) {
                if (ends.add(from)) {
                    back.add(from);
                }
            }
        }
        return !ends.containsAll(reachedFrom.keySet());
    }
}
