package it.concerto.audit;

import static it.concerto.audit.Walk.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;

/** Processes within processes, called ones, and what runs several times side by side. */
final class ScopeWalks {

    private ScopeWalks() {}

    static Stream<Walk> all() {
        return Stream.of(
                Walk.of("a process within", within()).does(play -> play.on("A")).takes("f1 in1 in2 f2"),
                Walk.of("three side by side", sideBySide(3))
                        .does(play -> play.on("A").on("A").on("A"))
                        .takes("f1 in1 in1 in1 in2 in2 in2 f2"),
                Walk.of("one of three is over", sideBySide(3))
                        .does(play -> play.on("A"))
                        .takes("f1 in1 in1 in1 in2"),
                Walk.of("none side by side", sideBySide(0)).takes("f1 f2"),
                Walk.of("two one after the other", oneAfterTheOther())
                        .does(play -> play.on("A").on("A"))
                        .takes("f1 f2"),
                Walk.of("an event within that ends the rest", eventWithin(true))
                        .does(play -> play.message("stop").on("B"))
                        .takes("f1 e1 e2"),
                Walk.of("an event within beside the rest, twice", eventWithin(false))
                        .does(play -> play.message("stop")
                                .message("stop")
                                .on("B")
                                .on("A")
                                .on("B"))
                        .takes("f1 e1 e1 e2 f2 e2"),
                Walk.of("a called process", calling())
                        .and(called())
                        .does(play -> play.on("A"))
                        .takes("f1 c1 c2 f2"),
                Walk.of("a called process, three times", callingForEach())
                        .and(called())
                        .with(Map.of("each", List.of("x", "y", "z")))
                        .does(play -> play.on("A").on("A").on("A"))
                        .takes("f1 c1 c1 c1 c2 c2 c2 f2"),
                Walk.of("what is done is undone", undone()).takes("f1 f2 f3"));
    }

    private static BpmnModelInstance within() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .subProcess("S")
                .embeddedSubProcess()
                .startEvent()
                .sequenceFlowId("in1")
                .receiveTask("A")
                .sequenceFlowId("in2")
                .endEvent()
                .subProcessDone()
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance sideBySide(int times) {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .subProcess("S")
                .multiInstance()
                .parallel()
                .cardinality(String.valueOf(times))
                .<SubProcessBuilder>multiInstanceDone()
                .embeddedSubProcess()
                .startEvent()
                .sequenceFlowId("in1")
                .receiveTask("A")
                .sequenceFlowId("in2")
                .endEvent()
                .subProcessDone()
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance oneAfterTheOther() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .multiInstance()
                .sequential()
                .cardinality("2")
                .multiInstanceDone()
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance eventWithin(boolean ends) {
        var process = process();
        var model = process.startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .done();
        process.eventSubProcess("E")
                .startEvent()
                .interrupting(ends)
                .message("stop")
                .sequenceFlowId("e1")
                .receiveTask("B")
                .sequenceFlowId("e2")
                .endEvent()
                .subProcessDone();
        return model;
    }

    private static BpmnModelInstance calling() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .callActivity("C")
                .calledElement("Called")
                .camundaInBusinessKey("${execution.processBusinessKey}")
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance callingForEach() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .callActivity("C")
                .calledElement("Called")
                .camundaInBusinessKey("${execution.processBusinessKey}")
                .multiInstance()
                .parallel()
                .camundaCollection("each")
                .camundaElementVariable("one")
                .multiInstanceDone()
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("Called")
                .startEvent()
                .sequenceFlowId("c1")
                .receiveTask("A")
                .sequenceFlowId("c2")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance undone() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .manualTask("A")
                .boundaryEvent("B")
                .compensateEventDefinition()
                .compensateEventDefinitionDone()
                .compensationStart()
                .manualTask("U")
                .compensationDone()
                .moveToActivity("A")
                .sequenceFlowId("f2")
                .intermediateThrowEvent()
                .compensateEventDefinition()
                .compensateEventDefinitionDone()
                .sequenceFlowId("f3")
                .endEvent()
                .done();
    }
}
