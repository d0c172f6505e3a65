package it.concerto.audit;

import static it.concerto.audit.Walk.process;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;

/** Gateways that wait for events, inside of other things, beside them, and more than once. */
final class DeepWalks {

    private DeepWalks() {}

    static Stream<Walk> all() {
        return Stream.of(
                Walk.of("an event gateway again and again", round())
                        .does(play -> play.job().job().message("come"))
                        .takes("f1 (toTimer) back (toTimer) back (toMessage) f3"),
                Walk.of("event gateways side by side", sideBySide())
                        .does(play -> play.signal("go"))
                        .takes("f1 in1 in1 (toSignal) in2 (toSignal) in2 f2"),
                Walk.of("an event gateway whose frame is left", framed())
                        .does(play -> play.message("stop"))
                        .takes("f1 in1 stopped"),
                Walk.of("an event gateway in a frame", framed())
                        .does(play -> play.signal("go"))
                        .takes("f1 in1 (toSignal) in2 f2"),
                Walk.of("an event gateway in an event within", within())
                        .does(play -> play.message("stop").signal("go"))
                        .takes("f1 e1 (toSignal) e2"),
                Walk.of("put at an event, which ends the wait of its gateway", EventWalks.eventGateway())
                        .does(play -> play.runtime()
                                .createProcessInstanceModification(play.run())
                                .startBeforeActivity("M")
                                .execute())
                        .takes("f1 f2 f3"),
                Walk.of("one signal of two at a gateway", twoSignals())
                        .does(play -> play.signal("go"))
                        .takes("f1 (toOne) f2"),
                Walk.of("moved while the gateway waits", waiting(""))
                        .does(play -> {
                            ChangedWalks.migrate(play, waiting("new-"));
                            play.signal("go");
                        })
                        .takes("f1 (new-toSignal) new-f2"),
                Walk.of("moved between repetitions", repeated(""))
                        .does(play -> {
                            play.on("A");
                            ChangedWalks.migrate(play, repeated("new-"));
                            play.on("A");
                        })
                        .takes("f1 in1 in1 in2 new-in2 new-f2"));
    }

    private static BpmnModelInstance round() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
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
                .sequenceFlowId("back")
                .connectTo("g")
                .done();
    }

    private static BpmnModelInstance sideBySide() {
        var frame = process()
                .startEvent()
                .sequenceFlowId("f1")
                .subProcess("S")
                .multiInstance()
                .parallel()
                .cardinality("2")
                .<SubProcessBuilder>multiInstanceDone()
                .embeddedSubProcess()
                .startEvent();
        return signalled(frame, "in1", "in2")
                .subProcessDone()
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance framed() {
        var frame = process()
                .startEvent()
                .sequenceFlowId("f1")
                .subProcess("S")
                .embeddedSubProcess()
                .startEvent();
        return signalled(frame, "in1", "in2")
                .subProcessDone()
                .sequenceFlowId("f2")
                .endEvent()
                .moveToActivity("S")
                .boundaryEvent("B")
                .message("stop")
                .sequenceFlowId("stopped")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance within() {
        var process = process();
        var model = process.startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .done();
        var event = process.eventSubProcess("E").startEvent().message("stop");
        signalled(event, "e1", "e2").subProcessDone();
        return model;
    }

    private static AbstractFlowNodeBuilder<?, ?> signalled(
            AbstractFlowNodeBuilder<?, ?> from, String before, String after) {
        return from.sequenceFlowId(before)
                .eventBasedGateway()
                .id("g")
                .sequenceFlowId("toSignal")
                .intermediateCatchEvent("M")
                .signal("go")
                .sequenceFlowId(after)
                .endEvent();
    }

    private static BpmnModelInstance twoSignals() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .eventBasedGateway()
                .id("g")
                .sequenceFlowId("toOne")
                .intermediateCatchEvent("M")
                .signal("go")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToNode("g")
                .sequenceFlowId("toOther")
                .intermediateCatchEvent("N")
                .signal("come")
                .sequenceFlowId("f3")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance waiting(String version) {
        return process()
                .startEvent()
                .sequenceFlowId(version + "f1")
                .eventBasedGateway()
                .id("g")
                .sequenceFlowId(version + "toSignal")
                .intermediateCatchEvent("M")
                .signal("go")
                .sequenceFlowId(version + "f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance repeated(String version) {
        return process()
                .startEvent()
                .sequenceFlowId(version + "f1")
                .subProcess("S")
                .multiInstance()
                .parallel()
                .cardinality("2")
                .<SubProcessBuilder>multiInstanceDone()
                .embeddedSubProcess()
                .startEvent()
                .sequenceFlowId(version + "in1")
                .receiveTask("A")
                .sequenceFlowId(version + "in2")
                .endEvent()
                .subProcessDone()
                .sequenceFlowId(version + "f2")
                .endEvent()
                .done();
    }
}
