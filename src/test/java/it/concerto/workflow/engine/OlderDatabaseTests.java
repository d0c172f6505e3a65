package it.concerto.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an earlier version, with something in every table, keeps it and becomes what a new database is. */
class OlderDatabaseTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** What the earlier version knew; whatever is not in the list has come since. */
    private static final Path KNOWN = Path.of("src/test/resources/workflow/older-migrations.txt");

    @TempDir
    Path older;

    @Test
    void growsOnH2() throws Exception {
        grow(TestDatabase.source(), TestDatabase.source());
    }

    @Test
    void growsOnPostgres() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var old = postgres.getPostgresDatabase();
            JdbcClient.create(old).sql("create database fresh").update();

            grow(old, postgres.getDatabase("postgres", "fresh"));
        }
    }

    private void grow(DataSource old, DataSource fresh) throws IOException {
        var since = copyTheOlderMigrations();
        flyway(old).locations("filesystem:" + older).load().migrate();
        var jdbc = JdbcClient.create(old);
        var tables = tables(jdbc);
        fill(jdbc, tables);

        var migrated = flyway(old).outOfOrder(true).load().migrate();

        assertThat(migrated.migrations).hasSize(since);
        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(count(jdbc, table)).as(table).isOne());
        flyway(fresh).load().migrate();
        assertThat(columns(jdbc)).isEqualTo(columns(JdbcClient.create(fresh)));
    }

    /** Gives back how many have come since. */
    private int copyTheOlderMigrations() throws IOException {
        var known = Set.copyOf(Files.readAllLines(KNOWN));
        var since = 0;
        try (var all = Files.list(MIGRATIONS)) {
            for (var file : all.toList()) {
                var name = file.getFileName().toString();
                if (known.contains(name.substring(0, name.indexOf("__")))) {
                    Files.copy(file, older.resolve(name));
                } else {
                    since++;
                }
            }
        }
        return since;
    }

    private static FluentConfiguration flyway(DataSource database) {
        return Flyway.configure().dataSource(database).javaMigrations(new EngineTables());
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select lower(table_name) from information_schema.tables
                        where lower(table_schema) = 'public' and lower(table_name) like 'cz~_%' escape '~'
                        """)
                .query(String.class)
                .list();
    }

    /** One row for each; a table that refers to another waits for it. */
    private static void fill(JdbcClient jdbc, List<String> tables) {
        var waiting = new ArrayList<>(tables);
        while (!waiting.isEmpty()) {
            var left = waiting.size();
            waiting.removeIf(table -> isFilled(jdbc, table));
            assertThat(waiting).as("cannot be filled").hasSizeLessThan(left);
        }
    }

    private static boolean isFilled(JdbcClient jdbc, String table) {
        var values = jdbc.sql(
                        """
                        select lower(column_name) as name, lower(data_type) as type from information_schema.columns
                        where lower(table_name) = ? and is_identity = 'NO'
                        """)
                .param(table)
                .query((row, number) -> new Value(row.getString("name"), literal(row.getString("type"))))
                .list();
        try {
            return jdbc.sql("insert into %s (%s) values (%s)"
                                    .formatted(
                                            table,
                                            values.stream().map(Value::column).collect(Collectors.joining(", ")),
                                            values.stream().map(Value::literal).collect(Collectors.joining(", "))))
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private record Value(String column, String literal) {}

    private static String literal(String type) {
        return switch (type.split(" ")[0]) {
            case "character", "text" -> "'1'";
            case "integer", "bigint", "smallint", "numeric", "decimal" -> "1";
            case "boolean" -> "false";
            case "date" -> "current_date";
            case "time" -> "localtime";
            case "timestamp" -> "current_timestamp";
            case "binary", "bytea" -> "cast('1' as bytea)";
            case "uuid" -> "'00000000-0000-0000-0000-000000000001'";
            default -> throw new AssertionError("No value for a column of type " + type);
        };
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Set<String> columns(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select lower(table_name) || '.' || lower(column_name) || ' ' || data_type || ' ' || is_nullable
                        from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) like 'cz~_%' escape '~'
                        """)
                .query(String.class)
                .set();
    }
}
