package it.concerto.audit;

import static it.concerto.audit.Walk.process;

import it.concerto.audit.Walk.Play;
import it.concerto.workflow.FlowTaken;
import it.concerto.workflow.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Runs of which something does not go as the model says. */
final class OddWalks {

    /** By the names of the walks; where nothing is found the run goes on as its new version says. */
    private static final Map<String, List<String>> CHANGED = Map.of(
            "put before a step", List.of("REMOVED A", "PUT B"),
            "put onto a flow", List.of("REMOVED A", "LEFT A"),
            "put behind a step", List.of("REMOVED A", "LEFT A"),
            "put back to the step before", List.of("REMOVED B", "PUT A"),
            "put onto a flow past the model's listeners", List.of("REMOVED A", "LEFT A"),
            "put at an event behind a gateway", List.of("REMOVED g", "PUT M"),
            "put at an event, which ends the wait of its gateway", List.of("REMOVED g", "PUT M"),
            "put before an event gateway", List.of("REMOVED g", "PUT g"),
            "moved to a model with other flows", List.of(),
            "moved past the model's listeners", List.of());

    private OddWalks() {}

    /**
     * A run and what is to be found in it.
     *
     * @param forged what somebody makes of what was recorded
     * @param deviations as {@code KIND node}
     */
    record Odd(Walk walk, UnaryOperator<RecordedRun> forged, List<String> deviations) {

        @Override
        public String toString() {
            return walk.name();
        }
    }

    static boolean isOdd(Walk walk) {
        return CHANGED.containsKey(walk.name());
    }

    static Stream<Odd> all() {
        var changed = Stream.concat(ChangedWalks.all(), DeepWalks.all()).filter(OddWalks::isOdd);
        return Stream.of(changed.map(walk -> odd(walk, CHANGED.get(walk.name()))), moved(), forged())
                .flatMap(walks -> walks);
    }

    private static Stream<Odd> moved() {
        return Stream.of(
                odd(
                        Walk.of("a step within put there", within()).does(play -> play.runtime()
                                .createProcessInstanceModification(play.run())
                                .startBeforeActivity("B")
                                .execute()),
                        List.of("PUT B")),
                odd(
                        Walk.of("one of two branches taken away", branches()).does(play -> play.runtime()
                                .createProcessInstanceModification(play.run())
                                .cancelAllForActivity("B")
                                .execute()),
                        List.of("REMOVED B")),
                odd(
                        Walk.of("a run that was deleted", branches())
                                .does(play -> play.runtime().deleteProcessInstance(play.run(), "over")),
                        List.of("DELETED run")),
                odd(
                        Walk.of("taken to a step of another name", branches()).does(OddWalks::migrate),
                        List.of("MOVED A2")),
                odd(
                        Walk.of("begun in the middle", branches()).does(play -> {
                            play.runtime().deleteProcessInstance(play.run(), "not this one");
                            play.runtime()
                                    .createProcessInstanceByKey(Walk.PROCESS)
                                    .processDefinitionTenantId("CASARANO")
                                    .businessKey(play.path())
                                    .startBeforeActivity("B")
                                    .execute();
                        }),
                        List.of("DELETED run", "PUT B")));
    }

    /** Rows that somebody took out of the tables or put into them. */
    private static Stream<Odd> forged() {
        return Stream.of(
                new Odd(done("a flow struck out"), run -> without(run, "fromA"), List.of("STALLED A", "PUT join")),
                new Odd(done("a step struck out"), run -> withoutStep(run, "A"), List.of("LEFT A")),
                new Odd(done("a join passed too soon"), OddWalks::joinFirst, List.of("LEFT join")),
                new Odd(done("a flow that there is not"), OddWalks::rename, List.of("PUT A", "UNKNOWN run")));
    }

    private static Walk done(String name) {
        return Walk.of(name, branches()).does(play -> play.on("A").on("B"));
    }

    private static Odd odd(Walk walk, List<String> deviations) {
        return new Odd(walk, run -> run, deviations);
    }

    private static void migrate(Play play) {
        var engine = play.recorded().engine();
        var from = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(play.run())
                .singleResult()
                .getProcessDefinitionId();
        play.recorded().deploy(List.of(branches("A2")));
        var to = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(Walk.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        var plan = engine.getRuntimeService()
                .createMigrationPlan(from, to)
                .mapActivities("A", "A2")
                .mapActivities("B", "B")
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(play.run())
                .execute();
        play.on("A2").on("B");
    }

    private static RecordedRun without(RecordedRun run, String flow) {
        return with(
                run,
                run.flows().stream().filter(taken -> !taken.flow().equals(flow)).toList());
    }

    private static RecordedRun with(RecordedRun run, List<FlowTaken> flows) {
        return new RecordedRun(run.run(), run.path(), run.brokenOff(), run.withCaller(), run.steps(), flows);
    }

    private static RecordedRun withoutStep(RecordedRun run, String element) {
        var steps = run.steps().stream()
                .filter(step -> !step.element().equals(element))
                .toList();
        return new RecordedRun(run.run(), run.path(), run.brokenOff(), run.withCaller(), steps, run.flows());
    }

    /** As if the run had gone on from the join before the second branch was done. */
    private static RecordedRun joinFirst(RecordedRun run) {
        var behind =
                run.flows().stream().filter(taken -> taken.flow().equals("f2")).toList();
        Predicate<String> last = flow -> flow.equals("fromB");
        return with(
                run,
                Stream.of(
                                run.flows().stream()
                                        .filter(taken -> !taken.flow().equals("f2") && !last.test(taken.flow())),
                                behind.stream(),
                                run.flows().stream().filter(taken -> last.test(taken.flow())))
                        .flatMap(flows -> flows)
                        .toList());
    }

    private static RecordedRun rename(RecordedRun run) {
        return with(
                run,
                run.flows().stream()
                        .map(taken -> taken.flow().equals("toA")
                                ? new FlowTaken(taken.number(), "nowhere", taken.model(), taken.at())
                                : taken)
                        .toList());
    }

    private static BpmnModelInstance within() {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .receiveTask("A")
                .sequenceFlowId("f2")
                .subProcess("S")
                .embeddedSubProcess()
                .startEvent()
                .sequenceFlowId("in1")
                .receiveTask("B")
                .sequenceFlowId("in2")
                .endEvent()
                .subProcessDone()
                .sequenceFlowId("f3")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance branches() {
        return branches("A");
    }

    private static BpmnModelInstance branches(String first) {
        return process()
                .startEvent()
                .sequenceFlowId("f1")
                .parallelGateway("fork")
                .sequenceFlowId("toA")
                .receiveTask(first)
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
}
