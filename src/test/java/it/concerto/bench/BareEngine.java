package it.concerto.bench;

import it.concerto.bench.Score.Answered;
import it.concerto.bench.Score.JobRun;
import it.concerto.bench.Score.Prompts;
import it.concerto.bench.Score.Started;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The same models on the engine alone: no forms, no rules, no tables of ours; full history, and who did it. */
final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final Cast cast = new Cast();
    private final Stopwatch watch = new Stopwatch();
    private final List<Stopwatch.Lap> completions = new ArrayList<>();

    BareEngine(String url, String username, String password) throws IOException {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername(username);
        configuration.setJdbcPassword(password);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setBeans(cast);
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            deployment.addInputStream(String.valueOf(model.getFilename()), model.getInputStream());
        }
        deployment.deploy();
    }

    /**
     * Plays a path from its start to its end.
     *
     * @return time in calls that move the path; looking for its tasks and jobs is not counted
     */
    Stopwatch.Lap play(String path, String ambito, Score score) {
        cast.prompts = score.prompts();
        watch.reset();
        completions.clear();
        for (var cue : score.cues()) {
            if (cue instanceof Started started) {
                var variables = new HashMap<>(started.variables());
                variables.put("path", path);
                variables.put("ambito", ambito);
                timed(() -> engine.getRuntimeService().startProcessInstanceByKey(started.process(), path, variables));
            } else if (cue instanceof Answered answered) {
                answer(path, answered);
            } else if (cue instanceof JobRun run) {
                var job = job(path, run.node());
                timed(() -> engine.getManagementService().executeJob(job.getId()));
            }
        }
        var open = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .count();
        if (open > 0) {
            throw new AssertionError("The engine alone has not come to the end of " + path);
        }
        return watch.sum();
    }

    /** What completing each task of the path last played has taken, in their order. */
    List<Stopwatch.Lap> completions() {
        return List.copyOf(completions);
    }

    private void answer(String path, Answered answered) {
        var tasks = engine.getTaskService();
        var task = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(path)
                .taskDefinitionKey(answered.task())
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + answered.task() + " of " + path));
        engine.getIdentityService().setAuthenticatedUserId(answered.person());
        if (answered.isClaimed()) {
            timed(() -> tasks.claim(task.getId(), answered.person()));
        }
        var before = watch.sum();
        timed(() -> tasks.complete(task.getId(), answered.variables()));
        completions.add(watch.sum().since(before));
        engine.getIdentityService().clearAuthentication();
    }

    private Job job(String path, String node) {
        var processes =
                engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(path).list().stream()
                        .map(process -> process.getId())
                        .toList();
        return engine.getManagementService().createJobQuery().activityId(node).list().stream()
                .filter(job -> processes.contains(job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job at " + node + " of " + path));
    }

    private void timed(Runnable call) {
        var lap = watch.lap();
        call.run();
        watch.add(lap);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** The steps and lists that the models name: they say what those of the product said. */
    private static final class Cast extends HashMap<Object, Object> {

        private @Nullable Prompts prompts;

        @Override
        public boolean containsKey(Object name) {
            return prompts != null && prompts.know(name);
        }

        @Override
        public Object get(Object name) {
            if (prompts.lists().containsKey(name)) {
                return prompts.list((String) name);
            }
            JavaDelegate step = execution -> execution.setVariables(prompts.step((String) name));
            return step;
        }
    }
}
