package it.concerto.studio.soundness;

import it.concerto.studio.soundness.Node.Flow;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From where tokens come to a gateway. */
final class Upstream {

    private Upstream() {}

    /** All places from which a token could still reach a gateway that itself has not yet passed it. */
    static Set<Integer> places(Net net, Node gateway) {
        var hosts = hosts(net);
        var places = new HashSet<Integer>();
        var seen = new HashSet<Node>(Set.of(gateway));
        var open = new ArrayDeque<>(gateway.in.stream().map(Flow::from).toList());
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node.active >= 0) {
                places.add(node.active);
            }
            node.in.forEach(flow -> {
                places.add(flow.place());
                open.push(flow.from());
            });
            open.addAll(hosts.getOrDefault(node, List.of()));
        }
        return places;
    }

    private static Map<Node, List<Node>> hosts(Net net) {
        var hosts = new HashMap<Node, List<Node>>();
        net.nodes.forEach(host -> host.boundaries.forEach(boundary -> hosts.put(boundary, List.of(host))));
        return hosts;
    }
}
