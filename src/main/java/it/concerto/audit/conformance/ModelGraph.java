package it.concerto.audit.conformance;

import it.concerto.workflow.models.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One version of a process: its nodes and the flows between them. */
final class ModelGraph {

    private static final Map<String, Kind> KINDS = Map.of(
            "startEvent", Kind.START,
            "boundaryEvent", Kind.BOUNDARY,
            "exclusiveGateway", Kind.CHOICE,
            "eventBasedGateway", Kind.FIRST_EVENT,
            "parallelGateway", Kind.PARALLEL,
            "inclusiveGateway", Kind.INCLUSIVE);

    private static final Set<String> SCOPES = Set.of("subProcess", "transaction", "adHocSubProcess");

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();

    /** What happens at a node. */
    enum Kind {
        START,
        TERMINATE,
        PARALLEL,
        INCLUSIVE,
        FIRST_EVENT,
        CHOICE,
        SCOPE,
        EVENT_SCOPE,
        BOUNDARY,
        /** Comes by one flow and goes on by all: whatever takes its time, passes at once or ends. */
        STEP
    }

    /**
     * A node.
     *
     * @param scope id of the node within which it lies, empty for none
     * @param host id of the node to whose edge it is attached, empty for none
     * @param interrupts whether it ends what it is attached to or lies in
     * @param repeated whether it runs several times
     * @param undoes whether only compensation leads to it
     */
    record Node(
            String id,
            Kind kind,
            String scope,
            String host,
            boolean interrupts,
            boolean repeated,
            boolean undoes,
            List<Flow> in,
            List<Flow> out) {

        boolean isGateway() {
            return kind == Kind.PARALLEL || kind == Kind.INCLUSIVE || kind == Kind.FIRST_EVENT;
        }
    }

    /** @param conditional whether it may be left out where others are taken */
    record Flow(String id, String from, String to, boolean conditional) {}

    private ModelGraph(XmlNode process) {
        read(process, "");
        for (var element : process.within("sequenceFlow")) {
            var flow = new Flow(
                    element.id(),
                    element.attribute("sourceRef"),
                    element.attribute("targetRef"),
                    !element.children("conditionExpression").isEmpty()
                            || isDefault(process, element.attribute("sourceRef"), element.id()));
            var from = nodes.get(flow.from());
            var to = nodes.get(flow.to());
            if (from != null && to != null) {
                flows.put(flow.id(), flow);
                from.out().add(flow);
                to.in().add(flow);
            }
        }
    }

    /** @throws IllegalArgumentException if there is no such process in the model */
    static ModelGraph of(String bpmn, String process) {
        return XmlNode.of(bpmn.getBytes(StandardCharsets.UTF_8)).within("process").stream()
                .filter(one -> one.id().equals(process))
                .findFirst()
                .map(ModelGraph::new)
                .orElseThrow(() -> new IllegalArgumentException("No process " + process));
    }

    @Nullable Node node(String id) {
        return nodes.get(id);
    }

    @Nullable Flow flow(String id) {
        return flows.get(id);
    }

    /** What at the edge of a node ends it. */
    Stream<Node> interrupting(String host) {
        return nodes.values().stream()
                .filter(node -> node.interrupts() && node.host().equals(host));
    }

    private void read(XmlNode element, String scope) {
        for (var child : element.children()) {
            if (isNode(child)) {
                nodes.put(child.id(), node(child, scope));
                if (SCOPES.contains(child.name())) {
                    read(child, child.id());
                }
            }
        }
    }

    private static boolean isNode(XmlNode element) {
        var name = element.name();
        return name.endsWith("Event")
                || name.endsWith("Gateway")
                || name.endsWith("ask")
                || name.equals("callActivity")
                || SCOPES.contains(name);
    }

    private static Node node(XmlNode element, String scope) {
        var kind = kind(element);
        return new Node(
                element.id(),
                kind,
                scope,
                element.attribute("attachedToRef"),
                interrupts(element, kind),
                !element.children("multiInstanceLoopCharacteristics").isEmpty(),
                element.attribute("isForCompensation").equals("true"),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static Kind kind(XmlNode element) {
        if (SCOPES.contains(element.name())) {
            return element.attribute("triggeredByEvent").equals("true") ? Kind.EVENT_SCOPE : Kind.SCOPE;
        }
        return element.children("terminateEventDefinition").isEmpty()
                ? KINDS.getOrDefault(element.name(), Kind.STEP)
                : Kind.TERMINATE;
    }

    private static boolean interrupts(XmlNode element, Kind kind) {
        return switch (kind) {
            case BOUNDARY -> !element.attribute("cancelActivity").equals("false");
            case EVENT_SCOPE ->
                element.children("startEvent").stream()
                        .noneMatch(start -> start.attribute("isInterrupting").equals("false"));
            default -> false;
        };
    }

    private static boolean isDefault(XmlNode process, String source, String flow) {
        return process.children().stream()
                .anyMatch(child ->
                        child.id().equals(source) && child.attribute("default").equals(flow)
                                || SCOPES.contains(child.name()) && isDefault(child, source, flow));
    }
}
