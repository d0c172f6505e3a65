package it.concerto.database;

import java.sql.SQLException;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.function.ThrowingSupplier;

/**
 * Opens an H2 file and gives it its tables in a thread of its own, from when the settings are known until the first bean
 * asks for it (ADR 132). Only in a start that opens a port: a few beans in a test leave the file alone.
 */
class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof ServletWebServerApplicationContext beans
                && DatabaseConfiguration.isFile(context.getEnvironment())) {
            var settings =
                    Binder.get(context.getEnvironment()).bindOrCreate("spring.datasource", DataSourceProperties.class);
            var opening = new FutureTask<>(() -> opened(settings));
            // no daemon: when a start fails elsewhere, no migration is left half done
            new Thread(opening, "database").start();
            beans.registerBean(LoopbackDatabase.class, ThrowingSupplier.of(opening::get));
            beans.registerBean(FlywayMigrationStrategy.class, () -> flyway -> {});
        }
    }

    private static LoopbackDatabase opened(DataSourceProperties settings) throws SQLException {
        var database = new LoopbackDatabase(settings);
        try {
            database.fill(() -> DatabaseConfiguration.migrateInAnyOrder(flyway(database)));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private static Flyway flyway(LoopbackDatabase database) {
        return Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .javaMigrations(SpringFactoriesLoader.loadFactories(JavaMigration.class, null)
                        .toArray(JavaMigration[]::new))
                .load();
    }
}
