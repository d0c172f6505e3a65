package it.concerto.audit;

import static it.concerto.audit.Walk.process;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** What comes from outside, at the edge of a step, or goes wrong. */
final class EventWalks {

    private EventWalks() {}

    static Stream<Walk> all() {
        return Stream.of(
                Walk.of("a message waited for", message())
                        .does(play -> play.message("come"))
                        .takes("f1 f2"),
                Walk.of("the first of two events", eventGateway())
                        .does(play -> play.message("come"))
                        .takes("f1 f2 (toMessage) f3"),
                Walk.of("the second of two events", eventGateway())
                        .does(Walk.Play::job)
                        .takes("f1 f2 (toTimer) f4"),
                Walk.of("an event whose node does not name its flow", withoutIncoming())
                        .does(play -> play.message("come"))
                        .takes("f1 f2 (toMessage) f3"),
                Walk.of("two events, none yet", eventGateway()).takes("f1 f2"),
                Walk.of("a term that passes and ends the step", boundary(true))
                        .does(Walk.Play::job)
                        .takes("f1 late f3"),
                Walk.of("a term that passes beside the step", boundary(false))
                        .does(play -> play.job().on("A"))
                        .takes("f1 late f3 f2"),
                Walk.of("a term that is kept", boundary(true))
                        .does(play -> play.on("A"))
                        .takes("f1 f2"),
                Walk.of("an error that is caught", error()).takes("f1 in1 in2 caught f3"),
                Walk.of("a signal at the edge", signal())
                        .does(play -> play.signal("stop"))
                        .takes("f1 stopped"),
                Walk.of("a condition at the edge", condition())
                        .does(play -> play.set("ripe", true))
                        .takes("f1 ripe"),
                Walk.of("an end that ends all", terminate())
                        .does(play -> play.on("B"))
                        .takes("f1 toA toB fromB"),
                Walk.of("an escalation at the edge", escalation())
                        .with(Map.of())
                        .takes("f1 in1 f2 up"));
    }

    private static BpmnModelInstance message() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .intermediateCatchEvent("M")
                .message("come")
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    static BpmnModelInstance eventGateway() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .manualTask("A")
                .sequenceFlowId("f2")
                .eventBasedGateway()
                .id("g")
                .sequenceFlowId("toMessage")
                .intermediateCatchEvent("M")
                .message("come")
                .sequenceFlowId("f3")
                .endEvent()
                .moveToNode("g")
                .sequenceFlowId("toTimer")
                .intermediateCatchEvent("T")
                .timerWithDuration("PT1H")
                .sequenceFlowId("f4")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance withoutIncoming() {
        var model = eventGateway();
        FlowNode event = model.getModelElementById("M");
        event.getIncoming().clear();
        return model;
    }

    private static BpmnModelInstance boundary(boolean ends) {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToActivity("A")
                .boundaryEvent("B")
                .cancelActivity(ends)
                .timerWithDuration("PT1H")
                .sequenceFlowId("late")
                .manualTask("C")
                .sequenceFlowId("f3")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance error() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .subProcess("S")
                .embeddedSubProcess()
                .startEvent()
                .sequenceFlowId("in1")
                .manualTask("A")
                .sequenceFlowId("in2")
                .endEvent()
                .error("wrong")
                .subProcessDone()
                .sequenceFlowId("f2")
                .endEvent()
                .moveToActivity("S")
                .boundaryEvent()
                .error("wrong")
                .sequenceFlowId("caught")
                .manualTask("B")
                .sequenceFlowId("f3")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance signal() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToActivity("A")
                .boundaryEvent()
                .signal("stop")
                .sequenceFlowId("stopped")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance condition() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToActivity("A")
                .boundaryEvent()
                .condition("${ripe == true}")
                .sequenceFlowId("ripe")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance terminate() {
        var model = process()
                .startEvent()
                .sequenceFlowId("f1")
                .parallelGateway("fork")
                .sequenceFlowId("toA")
                .receiveTask("A")
                .sequenceFlowId("fromA")
                .endEvent()
                .moveToNode("fork")
                .sequenceFlowId("toB")
                .receiveTask("B")
                .sequenceFlowId("fromB")
                .endEvent("over")
                .done();
        EndEvent over = model.getModelElementById("over");
        over.getEventDefinitions().add(model.newInstance(TerminateEventDefinition.class));
        return model;
    }

    private static BpmnModelInstance escalation() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .subProcess("S")
                .embeddedSubProcess()
                .startEvent()
                .sequenceFlowId("in1")
                .endEvent()
                .escalation("higher")
                .subProcessDone()
                .sequenceFlowId("f2")
                .endEvent()
                .moveToActivity("S")
                .boundaryEvent()
                .cancelActivity(false)
                .escalation("higher")
                .sequenceFlowId("up")
                .endEvent()
                .done();
    }
}
