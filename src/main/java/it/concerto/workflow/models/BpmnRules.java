package it.concerto.workflow.models;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a process model may contain; everything else is refused. */
final class BpmnRules implements XmlRules {

    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC", "dc",
            "http://www.omg.org/spec/DD/20100524/DI", "di",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi",
            "http://camunda.org/schema/1.0/bpmn", "camunda");

    private static final Check FLAG = new Check(text -> text.matches("true|false"), "flag");
    private static final Check DAYS = new Check(text -> text.matches("P\\d{1,5}D"), "days");
    private static final Check VARIABLE = new Check(text -> text.matches("[A-Za-z][A-Za-z0-9_]{0,63}"), "variable");
    private static final Check DEPLOYMENT = new Check("deployment"::equals, "deployment");
    private static final Check LATEST = new Check("latest"::equals, "latest");
    private static final Check FORMAL = new Check(text -> text.endsWith("tFormalExpression"), "formal");
    private static final Pattern CYCLE = Pattern.compile("R\\d{0,3}/P(\\d{1,3}[DW])?(T\\d{1,3}H)?");
    private static final Check CYCLES =
            new Check(text -> NAME.allowed().test(text) || CYCLE.matcher(text).matches(), "cycle");

    private static final Map<String, Allowed> ELEMENTS = elements();

    private final Check step;

    /** @param isStep whether a name is a published step */
    BpmnRules(Predicate<String> isStep) {
        this.step = new Check(text -> Expressions.name(text).filter(isStep).isPresent(), "step");
    }

    @Override
    public @Nullable String prefix(String namespace) {
        return PREFIXES.get(namespace);
    }

    @Override
    public @Nullable Allowed element(String name, List<String> within) {
        if (name.startsWith("bpmn:time") && within.size() > 2 && startsProcess(within)) {
            // the engine evaluates the timer of a start event when it deploys the model
            return new Allowed(Map.of("id", LITERAL, "xsi:type", FORMAL), LITERAL);
        }
        if (name.equals("bpmn:serviceTask")) {
            return with(node(), Map.of("camunda:delegateExpression", step));
        }
        return ELEMENTS.get(name);
    }

    private static boolean startsProcess(List<String> within) {
        return within.get(1).equals("bpmn:startEvent") && within.get(2).equals("bpmn:process");
    }

    private static Map<String, Allowed> elements() {
        var all = new HashMap<String, Allowed>();
        for (var plain :
                List.of("task", "manualTask", "intermediateCatchEvent", "intermediateThrowEvent", "endEvent")) {
            all.put("bpmn:" + plain, node());
        }
        for (var gateway : List.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway")) {
            all.put("bpmn:" + gateway, with(node(), literals("gatewayDirection", "instantiate", "eventGatewayType")));
        }
        putActivities(all);
        putEvents(all);
        putFlows(all);
        putDiagram(all);
        return Map.copyOf(all);
    }

    private static void putActivities(Map<String, Allowed> all) {
        all.put("bpmn:startEvent", with(node(), Map.of("isInterrupting", FLAG)));
        all.put("bpmn:boundaryEvent", with(node(), Map.of("attachedToRef", LITERAL, "cancelActivity", FLAG)));
        all.put(
                "bpmn:userTask",
                with(
                        node(),
                        Map.of(
                                "camunda:formRef", LITERAL,
                                "camunda:formRefBinding", DEPLOYMENT,
                                "camunda:candidateGroups", TEXT,
                                "camunda:assignee", NAME)));
        all.put("bpmn:receiveTask", with(node(), literals("messageRef")));
        all.put(
                "bpmn:callActivity",
                with(node(), Map.of("calledElement", LITERAL, "camunda:calledElementBinding", LATEST)));
        all.put("bpmn:subProcess", with(node(), Map.of("triggeredByEvent", FLAG)));
        all.put("bpmn:extensionElements", none());
        putRepetition(all);
        putMappings(all);
    }

    private static void putRepetition(Map<String, Allowed> all) {
        all.put(
                "bpmn:multiInstanceLoopCharacteristics",
                new Allowed(
                        Map.ofEntries(
                                entry("id", LITERAL),
                                entry("isSequential", FLAG),
                                entry("camunda:asyncBefore", FLAG),
                                entry("camunda:collection", NAME),
                                entry("camunda:elementVariable", VARIABLE)),
                        null));
        all.put("bpmn:completionCondition", expression(CONDITION));
    }

    /** What a call activity hands over and takes back. */
    private static void putMappings(Map<String, Allowed> all) {
        all.put(
                "camunda:in",
                new Allowed(
                        Map.of("businessKey", NAME, "source", VARIABLE, "sourceExpression", NAME, "target", VARIABLE),
                        null));
        all.put(
                "camunda:out",
                new Allowed(Map.of("source", VARIABLE, "sourceExpression", NAME, "target", VARIABLE), null));
    }

    private static void putEvents(Map<String, Allowed> all) {
        for (var kind : List.of("message", "signal", "error", "escalation")) {
            all.put("bpmn:" + kind, new Allowed(literals("id", "name", kind + "Code"), null));
            all.put("bpmn:" + kind + "EventDefinition", new Allowed(literals("id", kind + "Ref"), null));
        }
        all.put("bpmn:terminateEventDefinition", new Allowed(literals("id"), null));
        all.put("bpmn:timerEventDefinition", new Allowed(literals("id"), null));
        all.put("bpmn:timeDate", expression(TEXT));
        all.put("bpmn:timeDuration", expression(TEXT));
        all.put("bpmn:timeCycle", expression(CYCLES));
    }

    private static void putFlows(Map<String, Allowed> all) {
        all.put(
                "bpmn:definitions",
                new Allowed(literals("id", "name", "targetNamespace", "exporter", "exporterVersion"), null));
        all.put(
                "bpmn:process",
                new Allowed(
                        Map.of(
                                "id", VARIABLE,
                                "name", LITERAL,
                                "isExecutable", FLAG,
                                "camunda:historyTimeToLive", DAYS),
                        null));
        all.put("bpmn:sequenceFlow", new Allowed(literals("id", "name", "sourceRef", "targetRef"), null));
        all.put("bpmn:conditionExpression", expression(CONDITION));
        for (var text : List.of("incoming", "outgoing", "documentation", "text", "flowNodeRef")) {
            all.put("bpmn:" + text, new Allowed(literals("id"), LITERAL));
        }
        all.put("bpmn:textAnnotation", new Allowed(literals("id"), null));
        all.put(
                "bpmn:association",
                new Allowed(literals("id", "sourceRef", "targetRef", "associationDirection"), null));
        all.put("bpmn:collaboration", new Allowed(literals("id"), null));
        all.put("bpmn:participant", new Allowed(literals("id", "name", "processRef"), null));
        all.put("bpmn:laneSet", new Allowed(literals("id"), null));
        all.put("bpmn:lane", new Allowed(literals("id", "name"), null));
    }

    private static void putDiagram(Map<String, Allowed> all) {
        all.put("bpmndi:BPMNDiagram", new Allowed(literals("id", "name"), null));
        all.put("bpmndi:BPMNPlane", new Allowed(literals("id", "bpmnElement"), null));
        all.put(
                "bpmndi:BPMNShape",
                new Allowed(literals("id", "bpmnElement", "isMarkerVisible", "isHorizontal", "isExpanded"), null));
        all.put("bpmndi:BPMNEdge", new Allowed(literals("id", "bpmnElement"), null));
        all.put("bpmndi:BPMNLabel", new Allowed(literals("id"), null));
        all.put("dc:Bounds", new Allowed(literals("x", "y", "width", "height"), null));
        all.put("di:waypoint", new Allowed(literals("x", "y"), null));
    }

    private static Allowed node() {
        return new Allowed(
                Map.of(
                        "id", LITERAL,
                        "name", LITERAL,
                        "default", LITERAL,
                        "camunda:asyncBefore", FLAG,
                        "camunda:asyncAfter", FLAG,
                        "camunda:exclusive", FLAG),
                null);
    }

    private static Allowed none() {
        return new Allowed(Map.of(), null);
    }

    private static Allowed expression(Check text) {
        return new Allowed(Map.of("id", LITERAL, "xsi:type", FORMAL), text);
    }

    private static Allowed with(Allowed allowed, Map<String, Check> more) {
        var attributes = new HashMap<>(allowed.attributes());
        attributes.putAll(more);
        return new Allowed(Map.copyOf(attributes), allowed.text());
    }

    private static Map<String, Check> literals(String... names) {
        var attributes = new HashMap<String, Check>();
        for (var name : names) {
            attributes.put(name, LITERAL);
        }
        return attributes;
    }
}
