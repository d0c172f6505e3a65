package it.concerto.studio.soundness;

import it.concerto.studio.soundness.Node.Flow;
import it.concerto.studio.soundness.Node.Kind;
import it.concerto.studio.soundness.Node.Taken;
import it.concerto.workflow.models.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process as places and what moves tokens between them. A repeated activity counts as one: if one of its runs comes to an
 * end, so do several. What is called comes back.
 */
final class Net {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("startEvent", Kind.START),
            Map.entry("endEvent", Kind.END),
            Map.entry("intermediateThrowEvent", Kind.PASS),
            Map.entry("intermediateCatchEvent", Kind.ACTIVITY),
            Map.entry("boundaryEvent", Kind.BOUNDARY),
            Map.entry("exclusiveGateway", Kind.CHOICE),
            Map.entry("eventBasedGateway", Kind.CHOICE),
            Map.entry("parallelGateway", Kind.PARALLEL),
            Map.entry("inclusiveGateway", Kind.INCLUSIVE),
            Map.entry("subProcess", Kind.SUB_PROCESS));

    private static final Set<String> ACTIVITIES =
            Set.of("task", "manualTask", "userTask", "serviceTask", "receiveTask", "callActivity");

    final Node process;
    final List<Node> nodes = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    /** What only hands a token on has no state of its own: the place where the token is counted instead. */
    final Map<Node, Integer> handedOn = new HashMap<>();

    private int places;

    private Net(XmlNode process) {
        this.process = new Node(process.id(), Kind.SUB_PROCESS, false, null);
        read(process, this.process);
        connect(process);
        List.copyOf(nodes).stream().filter(Net::handsOn).forEach(this::leaveOut);
        for (var node : nodes) {
            node.repeated = !node.boundaries.isEmpty() && Reach.isRepeated(node);
            if (node.isScope()) {
                node.active = places++;
            }
            if ((node.kind == Kind.BOUNDARY || node.kind == Kind.EVENT_SUB_PROCESS) && !node.interrupts) {
                node.happened = places++;
            }
        }
    }

    /** Of each process in a model that has passed the checks. */
    static List<Net> of(byte[] bpmn) {
        return XmlNode.of(bpmn).within("process").stream().map(Net::new).toList();
    }

    int places() {
        return places;
    }

    /** The most ways that may be taken in any combination from one node. */
    int widest() {
        return nodes.stream()
                .mapToInt(node -> node.kind == Kind.INCLUSIVE
                        ? node.out.size()
                        : (int) node.out.stream()
                                .filter(flow -> flow.taken() == Taken.ON_CONDITION)
                                .count())
                .max()
                .orElse(0);
    }

    private void read(XmlNode element, Node scope) {
        for (var child : element.children()) {
            var kind = kind(child);
            if (kind != null) {
                var node = new Node(child.id(), kind, interrupts(child, kind), scope);
                nodes.add(node);
                scope.inside.add(node);
                if (node.isScope()) {
                    read(child, node);
                }
            }
        }
    }

    private static @Nullable Kind kind(XmlNode element) {
        if (ACTIVITIES.contains(element.name())) {
            return Kind.ACTIVITY;
        }
        var kind = KINDS.get(element.name());
        if (kind == Kind.END && !element.children("terminateEventDefinition").isEmpty()) {
            return Kind.TERMINATE;
        }
        if (kind == Kind.END && !element.children("errorEventDefinition").isEmpty()) {
            return Kind.ERROR;
        }
        return kind == Kind.SUB_PROCESS && element.attribute("triggeredByEvent").equals("true")
                ? Kind.EVENT_SUB_PROCESS
                : kind;
    }

    private static boolean interrupts(XmlNode element, Kind kind) {
        return switch (kind) {
            case BOUNDARY -> !element.attribute("cancelActivity").equals("false");
            case EVENT_SUB_PROCESS ->
                element.children("startEvent").stream()
                        .noneMatch(start -> start.attribute("isInterrupting").equals("false"));
            default -> false;
        };
    }

    private void connect(XmlNode process) {
        var byId = new HashMap<String, Node>();
        nodes.forEach(node -> byId.put(node.id, node));
        var defaults = defaults(process);
        for (var element : process.within("sequenceFlow")) {
            var from = byId.get(element.attribute("sourceRef"));
            var to = byId.get(element.attribute("targetRef"));
            if (from != null && to != null) {
                var flow = new Flow(element.id(), from, to, places++, taken(element, defaults));
                flows.add(flow);
                from.out.add(flow);
                to.in.add(flow);
            }
        }
        for (var element : process.within("boundaryEvent")) {
            var host = byId.get(element.attribute("attachedToRef"));
            var boundary = byId.get(element.id());
            if (host != null && boundary != null) {
                host.boundaries.add(boundary);
            }
        }
    }

    private static Taken taken(XmlNode flow, Set<String> defaults) {
        if (defaults.contains(flow.id())) {
            return Taken.ELSE;
        }
        return flow.children("conditionExpression").isEmpty() ? Taken.ALWAYS : Taken.ON_CONDITION;
    }

    private static Set<String> defaults(XmlNode process) {
        return ACTIVITIES.stream()
                .flatMap(kind -> process.within(kind).stream())
                .map(element -> element.attribute("default"))
                .collect(Collectors.toSet());
    }

    private static boolean handsOn(Node node) {
        return (node.kind == Kind.ACTIVITY || node.kind == Kind.PASS || node.kind == Kind.CHOICE)
                && node.boundaries.isEmpty()
                && node.in.size() == 1
                && node.out.size() == 1
                && !node.in.equals(node.out);
    }

    /** The flow that leads to it leads on. */
    private void leaveOut(Node node) {
        var in = node.in.get(0);
        var out = node.out.get(0);
        var both = new Flow(in.id(), in.from(), out.to(), in.place(), in.taken());
        flows.remove(out);
        flows.set(flows.indexOf(in), both);
        in.from().out.set(in.from().out.indexOf(in), both);
        out.to().in.set(out.to().in.indexOf(out), both);
        nodes.remove(node);
        if (node.scope != null) {
            node.scope.inside.remove(node);
        }
        handedOn.put(node, in.place());
    }
}
