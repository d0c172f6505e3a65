package it.concerto.testing;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine in memory, without Spring and without a job executor, that knows only the given steps and lists. */
public final class ProcessTestEngine extends ProcessEngineExtension implements BeforeEachCallback {

    /** @param beans steps by the names that models use; for a list over which an activity is repeated, a collection */
    public static ProcessTestEngine with(Map<String, ?> beans) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("test-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.copyOf(beans));

        var extension = new ProcessTestEngine();
        extension.setProcessEngine(configuration.buildProcessEngine());
        return extension;
    }

    /** Else what a test sets up would reach the engine of the class before. */
    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngineTests.init(processEngine);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        processEngine.close();
        super.afterAll(tests);
    }
}
