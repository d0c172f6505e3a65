package it.concerto.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EarlyDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void hasItsTablesBeforeThereIsAnyBean() throws Exception {
        var context = begun(new ServletWebServerApplicationContext());

        try (var database = context.getBeanFactory().getBean(LoopbackDatabase.class)) {
            var jdbc = JdbcClient.create(
                    new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
            assertThat(jdbc.sql("select table_name from information_schema.tables")
                            .query(String.class)
                            .list())
                    .as("the engine's and ours")
                    .contains("ACT_RE_DEPLOYMENT", "CZ_PATH");
        }
        assertThat(context.getBeanFactory().getBeanNamesForType(FlywayMigrationStrategy.class))
                .as("who migrates no more")
                .hasSize(1);
    }

    @Test
    void opensNoFileWhereNoPortIsOpened() {
        var context = begun(new GenericApplicationContext());

        assertThat(context.getBeanFactory().getBeanNamesForType(LoopbackDatabase.class))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void migratesToTheEndWhenTheStartFailsElsewhere() throws Exception {
        var context = begun(new ServletWebServerApplicationContext());

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("database"))
                .isNotEmpty()
                .noneMatch(Thread::isDaemon);
        context.getBeanFactory().getBean(LoopbackDatabase.class).close();
    }

    /** Those that Spring finds, too: nobody looks for them again. */
    @Test
    void knowsEveryMigrationInJava() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        var existing = scanner.findCandidateComponents("it.concerto");

        assertThat(SpringFactoriesLoader.loadFactories(JavaMigration.class, null))
                .extracting(migration -> migration.getClass().getName())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(existing.stream()
                        .map(found -> String.valueOf(found.getBeanClassName()))
                        .toList());
    }

    private <T extends GenericApplicationContext> T begun(T context) {
        var settings = Map.<String, Object>of(
                "spring.datasource.url", LoopbackDatabase.FILE + folder.resolve("concerto"),
                "spring.datasource.username", "concerto",
                "spring.datasource.password", "concerto");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new EarlyDatabase().initialize(context);
        return context;
    }
}
