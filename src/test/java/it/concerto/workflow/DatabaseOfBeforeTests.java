package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.LetterApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that an older or another version of Concerto has left. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOfBeforeTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @TempDir
    Path folder;

    @Test
    @DisplayName("A database from before gets migrations of smaller numbers than its last")
    void migratesADatabaseFromBefore(CapturedOutput output) {
        try (var first = start()) {
            var jdbc = first.getBean(JdbcClient.class);
            for (var statement : List.of(
                    "drop table cz_flow_taken",
                    "drop table cz_past_duration",
                    "drop table cz_path_deed",
                    "drop table cz_path_model",
                    "delete from \"flyway_schema_history\" where \"version\" = '0041'")) {
                jdbc.sql(statement).update();
            }
        }
        assertThat(output).doesNotContain("outOfOrder");

        try (var second = start()) {
            second.getBean(Processes.class).start("LetterProcess", CASARANO, "CASARANO-BEFORE-P1", Map.of());
            assertThat(second.getBean(Tasks.class).of(ANNA, "CASARANO-BEFORE-P1"))
                    .hasSize(1);
        }
        assertThat(output.toString().lines().filter(line -> line.contains("outOfOrder")))
                .hasSize(1);

        start().close();
        assertThat(output.toString().lines().filter(line -> line.contains("outOfOrder")))
                .as("once it has them it says nothing")
                .hasSize(1);
    }

    @Test
    void theDatabaseOfAnotherVersionStopsTheStartWithOneLine(CapturedOutput output) {
        try (var first = start()) {
            first.getBean(JdbcClient.class)
                    .sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '0040'")
                    .update();
        }

        assertThatThrownBy(() -> start());

        assertThat(output.toString().lines())
                .filteredOn(line -> line.contains("another version of Concerto made its tables"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("spring.datasource.url = jdbc:h2:"));
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith("\tat "));
    }

    private ConfigurableApplicationContext start() {
        return LetterApplication.start(folder.resolve("concerto"), Map.of());
    }
}
