package it.concerto.workflow.engine;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The engine's SQL. To read its sixty files alone takes a quarter of a start and needs nothing but the kind of the
 * database, so it begins as soon as the settings are known (ADR 98).
 */
final class EngineStatements {

    private static final String FILE = ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE;

    private final String database;
    private final Meanwhile<Configuration> statements;

    private EngineStatements(String database) {
        this.database = database;
        this.statements = Meanwhile.start("engine-statements", () -> read(database));
    }

    private static Configuration read(String database) {
        var file = Objects.requireNonNull(ProcessEngine.class.getClassLoader().getResourceAsStream(FILE));
        var settings = new Properties();
        settings.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(settings, "", database);
        return new XMLConfigBuilder(new InputStreamReader(file, StandardCharsets.UTF_8), "", settings).parse();
    }

    /** Whether they were read for this database and for tables without a prefix. */
    boolean fit(String database, String tablePrefix) {
        return this.database.equals(database) && tablePrefix.isEmpty();
    }

    Configuration await() {
        return statements.result();
    }

    /** Begins to read them before there is any bean. */
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
            context.getBeanFactory().registerSingleton("engineStatements", new EngineStatements(database));
        }
    }
}
