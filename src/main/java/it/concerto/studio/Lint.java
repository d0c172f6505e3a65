package it.concerto.studio;

import it.concerto.workflow.models.Flaw;
import it.concerto.workflow.models.ModelFiles.ModelFile;
import it.concerto.workflow.models.Reason;
import it.concerto.workflow.models.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes a process hard to read or of no use though the engine would run it: ids that say nothing, steps and ways without a
 * name, ways that lead nowhere, tasks of nobody, timers without a date.
 */
final class Lint {

    /** As {@code Task_ApproveNotice}; by it handlers, due dates and histories know an element. */
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]*_[A-Z]\\w*");

    private static final Set<String> STEPS =
            Set.of("task", "manualTask", "userTask", "serviceTask", "receiveTask", "callActivity");

    private static final Set<String> CHOICES = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent");

    private static final List<String> HOLDERS = List.of("candidateGroups", "candidateUsers", "assignee");

    private final ModelFile model;
    private final List<Flaw> flaws = new ArrayList<>();

    private Lint(ModelFile model) {
        this.model = model;
    }

    /** @param model one that has passed the checks; of anything but a process nothing is said */
    static List<Flaw> flaws(ModelFile model) {
        var lint = new Lint(model);
        if (model.name().endsWith(".bpmn")) {
            XmlNode.of(model.content()).within("process").forEach(lint::process);
        }
        return lint.flaws;
    }

    private void process(XmlNode process) {
        if (process.attribute("name").isBlank()) {
            add(process, "unnamed");
        }
        inside(process);
    }

    private void inside(XmlNode scope) {
        Map<String, List<XmlNode>> ways = scope.children("sequenceFlow").stream()
                .collect(Collectors.groupingBy(flow -> flow.attribute("sourceRef")));
        var starts = scope.children("startEvent").stream()
                .filter(start -> start.children().stream()
                        .noneMatch(child -> child.name().endsWith("EventDefinition")))
                .count();
        if (starts > 1) {
            add(scope, "manyStarts");
        }
        for (var element : scope.children()) {
            works(element, ways.containsKey(element.id()));
            if (STEPS.contains(element.name()) || EVENTS.contains(element.name())) {
                named(element);
            } else if (CHOICES.contains(element.name())) {
                choice(element, ways.getOrDefault(element.id(), List.of()));
            } else if (element.name().equals("subProcess")) {
                named(element);
                inside(element);
            } else if (element.name().endsWith("Gateway") || element.name().equals("sequenceFlow")) {
                identified(element);
            }
        }
    }

    private void works(XmlNode element, boolean leadsOn) {
        if (!leadsOn && mustLeadOn(element)) {
            add(element, "deadEnd");
        }
        if (element.name().equals("userTask")
                && HOLDERS.stream()
                        .allMatch(holders -> element.attribute(holders).isBlank())) {
            add(element, "ofNobody");
        }
        element.children("timerEventDefinition").stream()
                .filter(timer ->
                        timer.children().stream().allMatch(when -> when.text().isEmpty()))
                .forEach(timer -> add(element, "never"));
    }

    /** All but ends, what begins by itself, what makes up for another step, and leaps to another place. */
    private static boolean mustLeadOn(XmlNode element) {
        var node = STEPS.contains(element.name())
                || EVENTS.contains(element.name())
                || element.name().equals("subProcess")
                || element.name().endsWith("Gateway");
        return node
                && !element.name().equals("endEvent")
                && !element.attribute("triggeredByEvent").equals("true")
                && !element.attribute("isForCompensation").equals("true")
                && element.children("compensateEventDefinition").isEmpty()
                && element.children("linkEventDefinition").isEmpty();
    }

    private void named(XmlNode element) {
        identified(element);
        if (element.attribute("name").isBlank()) {
            add(element, "unnamed");
        }
    }

    private void identified(XmlNode element) {
        if (!ID.matcher(element.id()).matches()) {
            add(element, "id");
        }
    }

    /** Where ways part it is asked what decides, and each but the usual one says when it is taken. */
    private void choice(XmlNode gateway, List<XmlNode> ways) {
        identified(gateway);
        if (ways.size() > 1) {
            if (gateway.attribute("name").isBlank()) {
                add(gateway, "unnamed");
            }
            ways.stream()
                    .filter(way -> !way.id().equals(gateway.attribute("default")))
                    .filter(way -> way.children("conditionExpression").isEmpty())
                    .forEach(way -> add(way, "unconditional"));
        }
    }

    private void add(XmlNode element, String kind) {
        flaws.add(new Flaw(model.name(), element.line(), element.id(), Reason.of(kind)));
    }
}
