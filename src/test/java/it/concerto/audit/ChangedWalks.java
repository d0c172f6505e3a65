package it.concerto.audit;

import static it.concerto.audit.Walk.process;

import it.concerto.audit.Walk.Play;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Runs that somebody moves by hand or takes to another version of their model. */
final class ChangedWalks {

    private ChangedWalks() {}

    static Stream<Walk> all() {
        return Stream.of(
                Walk.of("put before a step", twoSteps(""))
                        .does(ChangedWalks::toB)
                        .takes("f1 f3"),
                Walk.of("put onto a flow", twoSteps(""))
                        .does(play -> {
                            modify(play).startTransition("f2").execute();
                            play.on("B");
                        })
                        .takes("f1 f2 f3"),
                Walk.of("put behind a step", twoSteps(""))
                        .does(play -> modify(play).startAfterActivity("A").execute())
                        .takes("f1 f2"),
                Walk.of("put back to the step before", twoSteps(""))
                        .does(play -> {
                            play.on("A");
                            modify(play, "B").startBeforeActivity("A").execute();
                            play.on("A").on("B");
                        })
                        .takes("f1 f2 f2 f3"),
                Walk.of("put onto a flow past the model's listeners", twoSteps(""))
                        .does(play -> {
                            modify(play).startTransition("f2").execute(true, true);
                            play.on("B");
                        })
                        .takes("f1 (f2) f3"),
                Walk.of("put at an event behind a gateway", EventWalks.eventGateway())
                        .does(play -> modify(play, "g").startBeforeActivity("M").execute())
                        .takes("f1 f2 f3"),
                Walk.of("put before an event gateway", EventWalks.eventGateway())
                        .does(play -> {
                            modify(play, "g").startBeforeActivity("g").execute();
                            play.message("come");
                        })
                        .takes("f1 f2 (toMessage) f3"),
                Walk.of("moved to a model with other flows", twoSteps(""))
                        .does(play -> {
                            migrate(play, twoSteps("new-"));
                            play.on("A").on("B");
                        })
                        .takes("f1 new-f2 new-f3"),
                Walk.of("moved past the model's listeners", twoSteps(""))
                        .does(play -> {
                            play.on("A");
                            migrate(play, twoSteps("new-"));
                            play.on("B");
                        })
                        .takes("f1 f2 new-f3"));
    }

    private static void toB(Play play) {
        modify(play).startBeforeActivity("B").execute();
        play.on("B");
    }

    private static ProcessInstanceModificationBuilder modify(Play play) {
        return modify(play, "A");
    }

    private static ProcessInstanceModificationBuilder modify(Play play, String away) {
        return play.runtime().createProcessInstanceModification(play.run()).cancelAllForActivity(away);
    }

    static void migrate(Play play, BpmnModelInstance model) {
        var runtime = play.runtime();
        var from = runtime.createProcessInstanceQuery()
                .processInstanceId(play.run())
                .singleResult()
                .getProcessDefinitionId();
        play.recorded().deploy(List.of(model));
        var to = play.recorded()
                .engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(Walk.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        var plan = runtime.createMigrationPlan(from, to).mapEqualActivities().build();
        runtime.newMigration(plan)
                .processInstanceIds(play.run())
                .skipCustomListeners()
                .execute();
    }

    private static BpmnModelInstance twoSteps(String version) {
        return process()
                .startEvent()
                .sequenceFlowId(version + "f1")
                .receiveTask("A")
                .sequenceFlowId(version + "f2")
                .receiveTask("B")
                .sequenceFlowId(version + "f3")
                .endEvent()
                .done();
    }
}
