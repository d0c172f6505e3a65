package it.concerto.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.EngineTest;
import it.concerto.workflow.HostilePositions.Hostile;
import it.concerto.workflow.models.ModelRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of some seven hundred files, each with a payload at a place where the engine could evaluate, load or call something, none is
 * accepted and none is executed: neither deployed, nor without the check, nor written straight into the engine's table.
 */
@EngineTest
class HostilePositionsTests {

    @TempDir
    static Path folder;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private final List<String> ran = new ArrayList<>();
    private String deployment;

    @BeforeEach
    void clean() throws Exception {
        Intruder.mark = folder.resolve("it-ran");
        Files.deleteIfExists(Intruder.mark);
    }

    @AfterEach
    void remove() {
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void areMoreThanTwoHundredAndFifty() {
        assertThat(all()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    }

    @Test
    void noneIsAccepted() {
        assertThat(all().stream().filter(hostile -> !isRefused(hostile)).map(Hostile::what))
                .isEmpty();
        assertThat(Intruder.mark).doesNotExist();
    }

    @Test
    void noneRunsWithoutTheCheck() {
        attempt(
                HostilePositions.processes(),
                hostile -> withoutTheCheck(() -> {
                    var id = deploy(hostile);
                    try {
                        start();
                    } finally {
                        engine.getRepositoryService().deleteDeployment(id, true);
                    }
                }));
        // what only takes time and memory does take them, without the check
        var naming = HostilePositions.decisions().stream()
                .filter(hostile -> hostile.content().contains(Intruder.class.getName()))
                .toList();
        attempt(
                naming,
                hostile -> withoutTheCheck(() -> {
                    var id = deploy(hostile);
                    try {
                        decide();
                    } finally {
                        engine.getRepositoryService().deleteDeployment(id, true);
                    }
                }));

        assertThat(ran).isEmpty();
    }

    @Test
    void noneRunsThatIsWrittenStraightIntoTheDatabase() {
        deployment = deploy(new Hostile("", "bpmn/hostile.bpmn", HostilePositions.harmlessProcess()));
        start();
        assertThat(attempt(HostilePositions.processes(), hostile -> {
                    write(hostile);
                    start();
                }))
                .isEmpty();
        remove();

        deployment = deploy(new Hostile("", "bpmn/hostile.dmn", HostilePositions.harmlessTable()));
        decide();
        assertThat(attempt(HostilePositions.decisions(), hostile -> {
                    write(hostile);
                    decide();
                }))
                .isEmpty();
        assertThat(ran).isEmpty();
    }

    private static List<Hostile> all() {
        return Stream.of(HostilePositions.processes(), HostilePositions.decisions(), HostilePositions.forms())
                .flatMap(List::stream)
                .toList();
    }

    private boolean isRefused(Hostile hostile) {
        try {
            engine.getRepositoryService().deleteDeployment(deploy(hostile), true);
            return false;
        } catch (ModelRefused refused) {
            return true;
        }
    }

    /** @return what has ended without a refusal */
    private List<String> attempt(List<Hostile> files, Consumer<Hostile> deed) {
        var accepted = new ArrayList<String>();
        for (var hostile : files) {
            try {
                deed.accept(hostile);
                accepted.add(hostile.what());
            } catch (RuntimeException refused) {
                // to refuse is what is asked for
            }
            if (Intruder.mark.toFile().delete()) {
                ran.add(hostile.what());
            }
        }
        return accepted;
    }

    private void write(Hostile hostile) {
        assertThat(jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                        .params(hostile.content().getBytes(UTF_8), deployment, hostile.name())
                        .update())
                .isOne();
        var cache = configuration().getDeploymentCache();
        cache.discardProcessDefinitionCache();
        cache.discardDecisionDefinitionCache();
        cache.discardDecisionRequirementsDefinitionCache();
    }

    private void start() {
        engine.getRuntimeService()
                .createProcessInstanceByKey("Hostile")
                .businessKey("HOSTILE-1")
                .setVariables(Map.of("ambito", "CASARANO", "path", "HOSTILE-1"))
                .execute();
    }

    private void decide() {
        engine.getDecisionService()
                .evaluateDecisionByKey("hostile")
                .variables(Map.of("path", "HOSTILE-1"))
                .evaluate();
    }

    private String deploy(Hostile hostile) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(hostile.name(), hostile.content())
                .deploy()
                .getId();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void withoutTheCheck(Runnable attack) {
        var cache = configuration().getDeploymentCache();
        var everybody = List.copyOf(configuration().getDeployers());
        cache.setDeployers(everybody.stream()
                .filter(deployer -> !deployer.getClass().getName().startsWith("it.concerto"))
                .toList());
        try {
            attack.run();
        } finally {
            cache.setDeployers(everybody);
        }
    }
}
