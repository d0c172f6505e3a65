package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacks of {@link HostileModelTests} against an engine as it is delivered: there they run. */
@Tag("nightly")
class HostileModelControlTests {

    @TempDir
    Path folder;

    private ProcessEngine engine;

    @BeforeEach
    void start() {
        Intruder.mark = folder.resolve("it-ran");
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setJdbcUrl("jdbc:h2:mem:stock");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("countLetter", (JavaDelegate) execution -> {}));
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void modelsRunWhatTheyHide() {
        var ran = new TreeSet<String>();
        HostileModels.all(Intruder.mark).forEach(model -> {
            var what = (String) model.get()[0];
            if (leavesAMark(() -> run((String) model.get()[1]))) {
                ran.add(what);
            }
        });

        assertThat(ran)
                .contains(
                        "shell task",
                        "class",
                        "expression",
                        "step " + HostileModels.attack(),
                        "condition",
                        "start timer",
                        "call activity",
                        "decision",
                        "collection",
                        "input parameter",
                        "name of a user task",
                        "camunda:dueDate of a user task",
                        "camunda:assignee of a user task",
                        "camunda:candidateGroups of a user task");
    }

    @Test
    void manyPlacesRunWhatTheyHide() {
        assertThat(HostilePositions.processes().stream().filter(hostile -> leavesAMark(() -> run(hostile.content()))))
                .hasSizeGreaterThan(90);
    }

    @Test
    void aQueryRunsItsExpression() {
        assertThat(leavesAMark(() -> engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${" + HostileModels.attack() + "}")
                        .endOr()
                        .list()))
                .isTrue();
    }

    private void run(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("hostile.bpmn", model)
                .deploy();
        engine.getRuntimeService()
                .startProcessInstanceByKey("Hostile", Map.of("ambito", "CASARANO", "path", "HOSTILE-1"));
    }

    private static boolean leavesAMark(Runnable attack) {
        try {
            attack.run();
        } catch (RuntimeException fault) {
            // an attack may well end in a fault after it has run
        }
        return Intruder.mark.toFile().delete();
    }
}
