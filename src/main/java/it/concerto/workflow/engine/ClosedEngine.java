package it.concerto.workflow.engine;

import it.concerto.workflow.AccountNumbers;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes from the engine whatever could run what a model says: beans, scripts, classes, CMMN, JUEL in decisions and in
 * queries. Holds even for a model that no check has seen.
 */
@Component
@Order
class ClosedEngine extends AbstractProcessEnginePlugin {

    private final StepNames steps;
    private final AccountNumbers numbers;

    ClosedEngine(StepNames steps, AccountNumbers numbers) {
        this.steps = steps;
        this.numbers = numbers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // by now the engine's factory has bound the expression manager to every bean: it must be replaced, not set
        engine.setExpressionManager(new ClosedExpressions(steps, numbers));
        engine.setScriptFactory(new ClosedScripts());
        engine.setArtifactFactory(new NoArtifacts());
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEngineConfiguration(onlyFeel());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setAdminGroups(new ArrayList<>(List.of("nobody is in this group")));
        engine.setAdminUsers(new ArrayList<>(List.of("nobody has this name")));
        engine.setTenantCheckEnabled(true);
        // a row for every claim and counters every quarter of an hour, which only a licence would read
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static DefaultDmnEngineConfiguration onlyFeel() {
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setScriptEngineResolver(language -> {
            throw new Refused("The language " + language + " in a decision table");
        });
        return dmn;
    }

    /** Classes named by a model (delegates, listeners, shell and mail tasks) are never made. */
    private static class NoArtifacts implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new Refused("The class " + type.getName());
        }
    }
}
