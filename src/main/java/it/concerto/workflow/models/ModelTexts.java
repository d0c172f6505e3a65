package it.concerto.workflow.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** The words of a model, each under the id of its element. */
public final class ModelTexts {

    /** Elements whose names no diagram shows. */
    private static final Set<String> UNSEEN =
            Set.of("definitions", "message", "error", "signal", "escalation", "collaboration", "participant", "lane");

    private ModelTexts() {}

    /** Names and notes; reads only what {@link ModelCheck} has passed. */
    public static Map<String, String> of(byte[] bpmn) {
        var texts = new LinkedHashMap<String, String>();
        for (var element : BpmnOutline.of(bpmn)) {
            if (element.text().codePoints().anyMatch(Character::isLetter) && !UNSEEN.contains(element.kind())) {
                texts.put(element.id(), element.text());
            }
        }
        return texts;
    }

    /** How an element is called in the model itself; empty if it has no name. */
    public static String of(BaseElement element) {
        if (element instanceof TextAnnotation note) {
            return note.getText().getTextContent();
        }
        if (element instanceof Process process) {
            return Optional.ofNullable(process.getName()).orElse("");
        }
        return element instanceof FlowElement flow
                ? Optional.ofNullable(flow.getName()).orElse("")
                : "";
    }
}
