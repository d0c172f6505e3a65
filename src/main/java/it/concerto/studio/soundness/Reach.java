package it.concerto.studio.soundness;

import it.concerto.studio.soundness.Node.Flow;
import it.concerto.studio.soundness.Node.Kind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tokens can come to, and what follows from it for how much has to be remembered. */
final class Reach {

    private Reach() {}

    /** Whether a node may be come to more than once in a run: it, or something around it, leads back to itself. */
    static boolean isRepeated(Node node) {
        for (@Nullable Node around = node; around != null; around = around.scope) {
            if (from(next(around).toList()).contains(around)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ends to which only events lead that leave their activity as it is. What comes there is beside the main way: whether it has
     * ended already is the same to everything else.
     */
    static List<Node> asides(Net net) {
        var main = from(net.nodes.stream()
                .filter(node -> node.kind == Kind.START || node.kind == Kind.EVENT_SUB_PROCESS)
                .toList());
        return net.nodes.stream()
                .filter(node -> node.kind == Kind.END && !main.contains(node))
                .toList();
    }

    private static Set<Node> from(Collection<Node> beginnings) {
        var seen = new HashSet<Node>();
        var open = new ArrayDeque<>(beginnings);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                next(node).forEach(open::push);
            }
        }
        return seen;
    }

    /** By its flows, and by the events that take its place. */
    private static Stream<Node> next(Node node) {
        return Stream.concat(
                node.out.stream(),
                node.boundaries.stream()
                        .filter(boundary -> boundary.interrupts)
                        .flatMap(boundary -> boundary.out.stream()))
                .map(Flow::to)
                .collect(Collectors.toSet())
                .stream();
    }
}
