package it.concerto.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Configurations;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class PathStoreTests {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript("db/migration/V0060__path.sql")
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PathStore store = new PathStore(jdbc);

    @AfterEach
    void shutDown() {
        database.shutdown();
    }

    @Test
    void givesBackWhatItKeeps() {
        var path = path("CASARANO", "CASARANO-PDZ-2022-2024-P1", "2022-05-20T08:00:00Z");

        store.insert(path, PathStatus.RUNNING);

        assertThat(store.find(path.id())).contains(path);
    }

    @Test
    void movesAPathToItsEnd() {
        var path = path("CASARANO", "CASARANO-PDZ-2022-2024-P1", "2022-05-20T08:00:00Z");
        store.insert(path, PathStatus.RUNNING);

        store.update(path.id(), PathStatus.PUBLISHED);

        assertThat(store.status(path.id())).contains(PathStatus.PUBLISHED);
    }

    // BR-01
    @Test
    void pagesThePathsOfTheGivenAmbitiOnly() {
        store.insert(path("CASARANO", "CASARANO-PDZ-1", "2022-05-20T08:00:00Z"), PathStatus.RUNNING);
        store.insert(path("CASARANO", "CASARANO-PDZ-2", "2022-05-21T08:00:00Z"), PathStatus.RUNNING);
        store.insert(path("CASARANO", "CASARANO-PDZ-3", "2022-05-22T08:00:00Z"), PathStatus.RUNNING);
        store.insert(path("TARANTO", "TARANTO-PDZ-1", "2022-05-23T08:00:00Z"), PathStatus.RUNNING);

        var first = store.page(List.of("CASARANO"), null, 0, 2);
        var second = store.page(List.of("CASARANO"), null, 1, 2);

        assertThat(first.rows())
                .extracting(row -> row.id().value())
                .containsExactly("CASARANO-PDZ-3", "CASARANO-PDZ-2");
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(second.rows()).extracting(row -> row.id().value()).containsExactly("CASARANO-PDZ-1");
    }

    @Test
    void pagesThePathsThatAPersonHasStarted() {
        store.insert(path("CASARANO", "CASARANO-PDZ-1", "2022-05-20T08:00:00Z"), PathStatus.RUNNING);

        assertThat(store.page(List.of("CASARANO"), "anna.greco", 0, 2).rows()).hasSize(1);
        assertThat(store.page(List.of("CASARANO"), "bruno.leo", 0, 2).rows()).isEmpty();
        assertThat(store.page(List.of("TARANTO"), "anna.greco", 0, 2).total()).isZero();
    }

    // BR-73
    @Test
    void refusesAConfigurationThatWasAlteredAfterTheStart() {
        var path = path("CASARANO", "CASARANO-PDZ-2022-2024-P1", "2022-05-20T08:00:00Z");
        store.insert(path, PathStatus.RUNNING);

        jdbc.sql("update cz_path set configuration = replace(configuration, 'BEFORE_CONFERENCE', 'NONE')")
                .update();

        assertThatThrownBy(() -> store.find(path.id())).hasMessageContaining("not the one it started with");
    }

    private static PlanningPath path(String ambito, String id, String startedAt) {
        var configuration = Configurations.small();
        return new PlanningPath(
                PathId.of(id),
                AmbitoCode.of(ambito),
                "Piano Sociale di Zona 2022-2024",
                2022,
                2024,
                List.of("PDZ", "PAC_INFANZIA"),
                configuration,
                Snapshot.of(configuration).hash(),
                null,
                Instant.parse(startedAt),
                "anna.greco");
    }
}
