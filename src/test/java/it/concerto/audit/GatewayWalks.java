package it.concerto.audit;

import static it.concerto.audit.Walk.process;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;

/** Choices, branches, loops. */
final class GatewayWalks {

    private GatewayWalks() {}

    static Stream<Walk> all() {
        return Stream.of(
                Walk.of("a line", line()).does(play -> play.on("A")).takes("f1 f2"),
                Walk.of("a bypass not taken", bypass()).with(Map.of("a", true)).takes("f1 toA AtoB f2"),
                Walk.of("a bypass taken", bypass()).with(Map.of("a", false)).takes("f1 bypass f2"),
                Walk.of("the flow by default", byDefault()).with(Map.of("n", 0)).takes("f1 other f3"),
                Walk.of("the flow not by default", byDefault())
                        .with(Map.of("n", 7))
                        .takes("f1 seven f2"),
                Walk.of("a loop three times", loop())
                        .does(play -> play.set("again", true)
                                .on("A")
                                .on("A")
                                .set("again", false)
                                .on("A"))
                        .takes("f1 f2 f3 back f2 f3 back f2 f3 f4"),
                Walk.of("a loop onto itself", ontoItself())
                        .does(play -> play.set("again", true)
                                .on("A")
                                .set("again", false)
                                .on("A"))
                        .takes("f1 same f2"),
                Walk.of("branches side by side", parallel())
                        .does(play -> play.on("B").on("A"))
                        .takes("f1 toA toB fromB fromA f2"),
                Walk.of("branches that are not over", parallel())
                        .does(play -> play.on("B"))
                        .takes("f1 toA toB fromB"),
                Walk.of("one branch of three", inclusive())
                        .with(Map.of("a", false, "b", true))
                        .takes("f1 toB fromB f2"),
                Walk.of("two branches of three", inclusive())
                        .with(Map.of("a", true, "b", true))
                        .takes("f1 toA fromA toB fromB f2"),
                Walk.of("neither branch", inclusive())
                        .with(Map.of("a", false, "b", false))
                        .takes("f1 none fromNone f2"),
                Walk.of("conditions at a step", conditionsAtAStep())
                        .with(Map.of("a", true, "b", false))
                        .takes("f1 toA f2"),
                Walk.of("steps in the background", background())
                        .does(play -> play.job().job())
                        .takes("f1 f2"));
    }

    private static BpmnModelInstance line() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }

    /** Whoever goes by the ends of flows colours the bypass, since both its nodes were passed. */
    private static BpmnModelInstance bypass() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .exclusiveGateway("g")
                .sequenceFlowId("toA")
                .condition("", "${a}")
                .manualTask("A")
                .sequenceFlowId("AtoB")
                .manualTask("B")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToNode("g")
                .sequenceFlowId("bypass")
                .condition("", "${not a}")
                .connectTo("B")
                .done();
    }

    private static BpmnModelInstance byDefault() {
        var model = process()
                .startEvent()
                .sequenceFlowId("f1")
                .exclusiveGateway("g")
                .sequenceFlowId("seven")
                .condition("", "${n == 7}")
                .manualTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToNode("g")
                .sequenceFlowId("other")
                .manualTask("B")
                .sequenceFlowId("f3")
                .endEvent()
                .done();
        ExclusiveGateway g = model.getModelElementById("g");
        g.setDefault(model.getModelElementById("other"));
        return model;
    }

    private static BpmnModelInstance loop() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .exclusiveGateway("join")
                .sequenceFlowId("f2")
                .receiveTask("A")
                .sequenceFlowId("f3")
                .exclusiveGateway("g")
                .sequenceFlowId("f4")
                .condition("", "${not again}")
                .endEvent()
                .moveToNode("g")
                .sequenceFlowId("back")
                .condition("", "${again}")
                .connectTo("join")
                .done();
    }

    private static BpmnModelInstance ontoItself() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .condition("", "${not again}")
                .endEvent()
                .moveToNode("A")
                .sequenceFlowId("same")
                .condition("", "${again}")
                .connectTo("A")
                .done();
    }

    private static BpmnModelInstance parallel() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .parallelGateway("fork")
                .sequenceFlowId("toA")
                .receiveTask("A")
                .sequenceFlowId("fromA")
                .parallelGateway("join")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToNode("fork")
                .sequenceFlowId("toB")
                .receiveTask("B")
                .sequenceFlowId("fromB")
                .connectTo("join")
                .done();
    }

    private static BpmnModelInstance inclusive() {
        var model = process()
                .startEvent()
                .sequenceFlowId("f1")
                .inclusiveGateway("fork")
                .sequenceFlowId("toA")
                .condition("", "${a}")
                .manualTask("A")
                .sequenceFlowId("fromA")
                .inclusiveGateway("join")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToNode("fork")
                .sequenceFlowId("toB")
                .condition("", "${b}")
                .manualTask("B")
                .sequenceFlowId("fromB")
                .connectTo("join")
                .moveToNode("fork")
                .sequenceFlowId("none")
                .manualTask("C")
                .sequenceFlowId("fromNone")
                .connectTo("join")
                .done();
        InclusiveGateway fork = model.getModelElementById("fork");
        fork.setDefault(model.getModelElementById("none"));
        return model;
    }

    private static BpmnModelInstance conditionsAtAStep() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .manualTask("S")
                .sequenceFlowId("toA")
                .condition("", "${a}")
                .manualTask("A")
                .sequenceFlowId("f2")
                .endEvent()
                .moveToNode("S")
                .sequenceFlowId("toB")
                .condition("", "${b}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance background() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .manualTask("A")
                .camundaAsyncBefore()
                .camundaAsyncAfter()
                .sequenceFlowId("f2")
                .endEvent()
                .done();
    }
}
