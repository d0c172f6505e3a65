package it.concerto.workflow.engine;

import it.concerto.time.Meanwhile;
import java.util.Properties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The engine's SQL. What its sixty files have in common is read before there is any bean, which needs nothing but the kind of
 * the database (ADR 98); each of the others when it is needed (ADR 125).
 */
final class EngineStatements {

    private final String database;
    private final Meanwhile<StatementsOnDemand> statements;

    private EngineStatements(String database) {
        this.database = database;
        this.statements = Meanwhile.start("engine-statements", () -> StatementsOnDemand.of(settings(database)));
    }

    static Properties settings(String database) {
        var settings = new Properties();
        settings.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(settings, "", database);
        return settings;
    }

    /** Whether they were read for this database and for tables without a prefix. */
    boolean fit(String database, String tablePrefix) {
        return this.database.equals(database) && tablePrefix.isEmpty();
    }

    StatementsOnDemand await() {
        return statements.result();
    }

    /** Begins to read them when all beans are known, before there is any: until then the database keeps a processor busy. */
    static class Beginning implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = context.getEnvironment().getProperty("spring.datasource.url", "");
            if (url.startsWith("jdbc:h2:")) {
                begin("h2", context);
            } else if (url.startsWith("jdbc:postgresql:")) {
                begin("postgres", context);
            }
        }

        private static void begin(String database, ConfigurableApplicationContext context) {
            context.addBeanFactoryPostProcessor(
                    beans -> beans.registerSingleton("engineStatements", new EngineStatements(database)));
        }
    }
}
