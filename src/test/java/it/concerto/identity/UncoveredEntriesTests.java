package it.concerto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Entries of the security register from before they carried the Ambito of what was uncovered. */
class UncoveredEntriesTests {

    private final DataSource source = TestDatabase.source(
            "V0024__security_register.sql", "V0119__identity_security_notes.sql", "V0060__path.sql");
    private final JdbcClient jdbc = JdbcClient.create(source);

    @BeforeEach
    void pathsOfTwoAmbiti() {
        path("PDZ_V", "CASARANO");
        path("PDZ_V-2", "PUTIGNANO");
    }

    @Test
    void getTheAmbitoOfThePathThatTheirNoteNames() {
        entry("ContactsUncovered", "PDZ_V: come per PDZ_V-2: a campione");
        entry("ContactsUncovered", "PDZ_V-2: Verifica");
        entry("ContactsUncovered", "PDZxV: di nessun percorso");
        entry("SignedIn", null);

        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0151__identity_uncovered_in_ambiti.sql"))
                .execute(source);

        assertThat(ambiti()).containsExactly("CASARANO", "PUTIGNANO", "CONCERTO", "CONCERTO");
    }

    private List<String> ambiti() {
        return jdbc.sql("select ambito from cz_security_event order by id")
                .query(String.class)
                .list();
    }

    private void path(String id, String ambito) {
        jdbc.sql("insert into cz_path (id, ambito, plan_name, year_from, year_to, products, configuration,"
                        + " configuration_hash, status, started_at, started_by) values (?, ?, 'Piano', 2022, 2024, 'PDZ', '{}',"
                        + " ?, 'RUNNING', current_timestamp, 'anna')")
                .params(id, ambito, "0".repeat(64))
                .update();
    }

    private void entry(String kind, String note) {
        jdbc.sql("insert into cz_security_event (ambito, at, kind, username, note)"
                        + " values ('CONCERTO', current_timestamp, :kind, 'revisore', :note)")
                .param("kind", kind)
                .param("note", note)
                .update();
    }
}
