package it.concerto.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A process with a bit of everything at which a run can stand, and versions of it that are changed by chance. */
public final class MovingModels {

    public static final String NAME = "bpmn/moving.bpmn";
    public static final String KEY = "MovingProcess";

    private static final List<Map.Entry<String, String>> RENAMES = List.of(
            Map.entry("Task_Write", "Task_Compose"),
            Map.entry("Task_Many", "Task_Several"),
            Map.entry("Task_Last", "Task_Final"),
            Map.entry("Event_Wait", "Event_Pause"),
            Map.entry("Event_Answer", "Event_Reply"),
            Map.entry("CallActivity_Sign", "CallActivity_Signature"),
            Map.entry("SubProcess_Stop", "SubProcess_Halt"),
            Map.entry("Task_Stopped", "Task_Halted"),
            Map.entry("Event_Late", "Event_TooLate"),
            Map.entry("Gateway_Join", "Gateway_Meet"));

    private static final List<UnaryOperator<String>> CHANGES = List.of(
            text -> text.replace(" id=\"Task_Count\" camunda:asyncBefore=\"true\"", " id=\"Task_Count\""),
            text -> text.replace("name=\"Risposta\"", "name=\"Replica\""),
            text -> text.replace("name=\"Chiudere\"", "name=\"Chiudere tutto\""),
            text -> text.replace("P1D", "P2D"),
            text -> text.replace(
                    "<bpmn:multiInstanceLoopCharacteristics isSequential=\"false\"",
                    "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\""));

    private MovingModels() {}

    /** As runs begin in it. */
    public static String first() {
        return XML;
    }

    /** Another version: some elements have other ids, or are otherwise. */
    public static String changed(Random chance) {
        var text = XML;
        for (var rename : RENAMES) {
            text = chance.nextInt(3) == 0 ? text.replace(rename.getKey(), rename.getValue()) : text;
        }
        for (var change : CHANGES) {
            text = chance.nextInt(4) == 0 ? change.apply(text) : text;
        }
        return text;
    }

    /** The version with one element under another id. */
    public static String renamed(String id, String other) {
        return XML.replace(id, other);
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"Flow_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
                .formatted(from, to, from, to);
    }

    private static String task(String id, String name, String within) {
        return "<bpmn:userTask id=\"%s\" name=\"%s\" camunda:candidateGroups=\"${ambito}_UDP\">%s</bpmn:userTask>"
                .formatted(id, name, within);
    }

    private static String flows() {
        var flows = new ArrayList<String>();
        var chains = List.of(
                List.of("StartEvent_Moving", "Gateway_Fork", "Task_Write", "Gateway_Join"),
                List.of("Gateway_Fork", "Event_Wait", "Task_Count", "Gateway_Join", "Task_Many", "CallActivity_Sign"),
                List.of("CallActivity_Sign", "Event_Answer", "Task_Last", "EndEvent_Moving"),
                List.of("Event_Late", "EndEvent_Late"));
        for (var chain : chains) {
            for (var place = 1; place < chain.size(); place++) {
                flows.add(flow(chain.get(place - 1), chain.get(place)));
            }
        }
        return String.join("\n", flows);
    }

    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Moving" targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:message id="Message_Answer" name="Risposta" />
              <bpmn:message id="Message_Stop" name="Ferma" />
              <bpmn:process id="MovingProcess" name="Prova di spostamento" isExecutable="true" camunda:historyTimeToLive="P7300D">
                <bpmn:startEvent id="StartEvent_Moving" name="Inizio" />
                <bpmn:parallelGateway id="Gateway_Fork" name="" />
            """
                    + task("Task_Write", "Scrivere", "")
                    + """
                <bpmn:boundaryEvent id="Event_Late" name="Tardi" attachedToRef="Task_Write" cancelActivity="false">
                  <bpmn:timerEventDefinition id="D_Late"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P9D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:endEvent id="EndEvent_Late" name="Tardi" />
                <bpmn:intermediateCatchEvent id="Event_Wait" name="Un giorno">
                  <bpmn:timerEventDefinition id="D_Wait"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:serviceTask id="Task_Count" camunda:asyncBefore="true" name="Contare" camunda:delegateExpression="${countLetter}" />
                <bpmn:parallelGateway id="Gateway_Join" name="" />
            """
                    + task(
                            "Task_Many",
                            "Firmare in tanti",
                            "<bpmn:multiInstanceLoopCharacteristics isSequential=\"false\" camunda:collection=\"${signersInScope}\" camunda:elementVariable=\"signer\" />")
                    + """
                <bpmn:callActivity id="CallActivity_Sign" name="Far firmare" calledElement="SignLetterProcess" camunda:calledElementBinding="latest">
                  <bpmn:extensionElements><camunda:in businessKey="${path}" /><camunda:in source="path" target="path" /><camunda:in source="ambito" target="ambito" /><camunda:in source="signer" target="signer" /></bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:intermediateCatchEvent id="Event_Answer" name="Arrivata"><bpmn:messageEventDefinition id="D_Answer" messageRef="Message_Answer" /></bpmn:intermediateCatchEvent>
            """
                    + task("Task_Last", "Chiudere", "")
                    + """
                <bpmn:endEvent id="EndEvent_Moving" name="Fine" />
                <bpmn:subProcess id="SubProcess_Stop" name="Fermare" triggeredByEvent="true">
                  <bpmn:startEvent id="StartEvent_Stop" name="Ferma" isInterrupting="false"><bpmn:messageEventDefinition id="D_Stop" messageRef="Message_Stop" /></bpmn:startEvent>
            """
                    + task("Task_Stopped", "Guardare", "")
                    + """
                  <bpmn:endEvent id="EndEvent_Stop" name="Visto" />
            """
                    + flow("StartEvent_Stop", "Task_Stopped")
                    + flow("Task_Stopped", "EndEvent_Stop")
                    + "</bpmn:subProcess>"
                    + flows()
                    + "</bpmn:process></bpmn:definitions>";
}
