package it.concerto.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The same models on the engine alone: no forms, no rules, no tables of ours; full history. */
final class BareEngine implements AutoCloseable {

    private static final List<String> MODELS =
            List.of("bpmn/plan-path.bpmn", "bpmn/guideline.bpmn", "bpmn/sitting.bpmn");

    private final ProcessEngine engine;

    BareEngine(String url) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername("concerto");
        configuration.setJdbcPassword("concerto");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        JavaDelegate openPath = execution -> execution.setVariables(
                Map.of("councilTiming", "BEFORE_CONFERENCE", "meetingRedrafts", 0, "adoptionRedrafts", 0));
        configuration.setBeans(new HashMap<>(Map.of("openPath", openPath)));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        MODELS.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    void start(String path, String ambito) {
        engine.getRuntimeService()
                .startProcessInstanceByKey("PlanPathProcess", path, Map.of("path", path, "ambito", ambito));
    }

    /** Finds the task among those of the path, claims it, completes it. */
    void answer(String path, String key, String username, Map<String, Object> variables) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(path).list().stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " of " + path));
        tasks.claim(task.getId(), username);
        tasks.complete(task.getId(), variables);
    }

    boolean isAtTheSitting(String path) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(path)
                        .taskDefinitionKey("Task_ConveneSitting")
                        .count()
                == 1;
    }

    @Override
    public void close() {
        engine.close();
    }
}
