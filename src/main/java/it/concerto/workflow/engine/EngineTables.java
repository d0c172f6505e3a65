package it.concerto.workflow.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The first migration: runs the engine's own create scripts, so that every table of the product is Flyway's. */
@Component
class EngineTables implements JavaMigration {

    /** Without the CMMN scripts: that language is off. */
    private static final List<String> SCRIPTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    /** The scripts belong to the version of the engine: another one needs a migration of its own. */
    @Override
    public @Nullable Integer getChecksum() {
        return "7.24.0".hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        var database = database(connection);
        try (var statement = connection.createStatement()) {
            for (var script : SCRIPTS) {
                var file = "db/create/activiti.%s.create.%s.sql".formatted(database, script);
                // both databases take it whole: to part it first is slower than to make the tables
                statement.execute(new ClassPathResource(file, ProcessEngine.class).getContentAsString(UTF_8));
            }
        }
    }

    private static String database(Connection connection) throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> "h2";
            case "PostgreSQL" -> "postgres";
            default -> throw new IllegalStateException("Concerto runs on H2 and PostgreSQL, not on " + product);
        };
    }
}
