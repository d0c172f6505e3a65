package it.concerto.audit;

import it.concerto.audit.Diagram.Figure;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** What a node of a model looks like. */
final class Look {

    private static final Map<String, String> MARKERS = Map.ofEntries(
            Map.entry("userTask", "user"),
            Map.entry("serviceTask", "service"),
            Map.entry("sendTask", "service"),
            Map.entry("businessRuleTask", "rule"),
            Map.entry("exclusiveGateway", "exclusive"),
            Map.entry("parallelGateway", "parallel"),
            Map.entry("inclusiveGateway", "inclusive"),
            Map.entry("eventBasedGateway", "event"),
            Map.entry("timerEventDefinition", "timer"),
            Map.entry("messageEventDefinition", "message"),
            Map.entry("errorEventDefinition", "error"),
            Map.entry("terminateEventDefinition", "terminate"));

    private Look() {}

    static Figure figure(BaseElement node) {
        if (node instanceof StartEvent) {
            return Figure.START;
        } else if (node instanceof EndEvent) {
            return Figure.END;
        } else if (node instanceof BoundaryEvent) {
            return Figure.BOUNDARY;
        } else if (node instanceof CatchEvent || node instanceof ThrowEvent) {
            return Figure.INTERMEDIATE;
        } else if (node instanceof Gateway) {
            return Figure.GATEWAY;
        } else if (node instanceof CallActivity) {
            return Figure.CALL;
        }
        if (node instanceof SubProcess) {
            return Figure.SUBPROCESS;
        }
        return node instanceof TextAnnotation ? Figure.ANNOTATION : Figure.TASK;
    }

    static String marker(BaseElement node) {
        if (node instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .map(Look::ownMarker)
                    .findFirst()
                    .orElse("");
        }
        if (node instanceof ThrowEvent event) {
            return event.getEventDefinitions().stream()
                    .map(Look::ownMarker)
                    .findFirst()
                    .orElse("");
        }
        return ownMarker(node);
    }

    private static String ownMarker(BaseElement element) {
        return MARKERS.getOrDefault(element.getElementType().getTypeName(), "");
    }

    static boolean isRepeated(BaseElement node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }
}
