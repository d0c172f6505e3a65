package it.concerto.workflow;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.MovingModels;
import it.concerto.workflow.migration.MigratingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Runs of {@link MovingModels} that have come to all kinds of places, under the name of Anna. */
final class MovingRuns {

    private static final AtomicInteger PATHS = new AtomicInteger();

    private final ProcessEngine engine;
    private final Processes processes;

    MovingRuns(ProcessEngine engine, Processes processes, SignersInScope signers) {
        this.engine = engine;
        this.processes = processes;
        signers.signers = List.of("anna", "bruno");
    }

    /** Id of the version. */
    String deploy(String model) {
        engine.getIdentityService().setAuthentication("(test)", List.of(), List.of());
        return engine.getRepositoryService()
                .createDeployment()
                .name(MovingModels.NAME)
                .addString(MovingModels.NAME, model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    /** A new run, each on a path of its own, that stands where it begins. */
    MigratingRun begin() {
        engine.getIdentityService().setAuthentication("anna", List.of(), List.of("CASARANO"));
        var path = "CASARANO-MOVING-" + PATHS.incrementAndGet();
        return new MigratingRun(
                processes.start(MovingModels.KEY, AmbitoCode.of("CASARANO"), path, Map.of("about", "Strada")),
                "CASARANO",
                path);
    }

    /** Some runs, each of which goes on by chance. */
    List<MigratingRun> begin(int number, Random chance) {
        var runs = new ArrayList<MigratingRun>();
        for (var count = 0; count < number; count++) {
            var run = begin();
            for (var steps = chance.nextInt(9); steps > 0; steps--) {
                step(run.id(), chance);
            }
            runs.add(run);
        }
        return runs;
    }

    private void step(String run, Random chance) {
        var possible = new ArrayList<Runnable>();
        tasks(run).forEach(task -> possible.add(() -> complete(task)));
        jobs(run)
                .forEach(job -> possible.add(() -> engine.getManagementService().executeJob(job.getId())));
        called(run).forEach(other -> tasks(other).forEach(task -> possible.add(() -> complete(task))));
        possible.add(() -> receive(run, "Risposta"));
        possible.add(() -> receive(run, "Ferma"));
        possible.get(chance.nextInt(possible.size())).run();
    }

    List<Task> tasks(String run) {
        return engine.getTaskService().createTaskQuery().processInstanceId(run).list();
    }

    List<Job> jobs(String run) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(run)
                .list();
    }

    private List<String> called(String run) {
        return engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(run).list().stream()
                .map(called -> called.getId())
                .toList();
    }

    void complete(Task task) {
        engine.getTaskService().setAssignee(task.getId(), "anna");
        engine.getTaskService().complete(task.getId());
    }

    /** Whoever waits for the message gets it, once. */
    void receive(String run, String message) {
        engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(run)
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .limit(1)
                .forEach(waiting -> engine.getRuntimeService().messageEventReceived(message, waiting.getId()));
    }

    /** Goes on until there is nothing left to do: where a run was moved to, it can live. */
    boolean finish(String run) {
        for (var times = 0; times < 40 && isRunning(run); times++) {
            for (var message : List.of("Risposta", "Replica")) {
                receive(run, message);
            }
            advance(run);
        }
        return !isRunning(run);
    }

    /** Does whatever can be done now. */
    void advance(String run) {
        var all = new ArrayList<>(called(run));
        all.add(run);
        all.forEach(each -> {
            jobs(each).stream().filter(job -> !isLate(job)).forEach(job -> engine.getManagementService()
                    .executeJob(job.getId()));
            tasks(each).forEach(this::complete);
        });
    }

    private boolean isLate(Job job) {
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition != null && definition.getActivityId().contains("Late");
    }

    boolean isRunning(String run) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(run)
                        .count()
                > 0;
    }

    /** What is left of a test. */
    void clear() {
        engine.getIdentityService().setAuthentication("anna", List.of(), List.of("CASARANO"));
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(MovingModels.KEY)
                .list()
                .forEach(run -> engine.getRuntimeService().deleteProcessInstance(run.getId(), "over"));
        engine.getIdentityService().clearAuthentication();
    }

    RepositoryService models() {
        return engine.getRepositoryService();
    }
}
