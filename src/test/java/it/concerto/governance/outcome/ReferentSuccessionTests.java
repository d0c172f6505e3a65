package it.concerto.governance.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.participation.Referent;
import it.concerto.participation.Referents;
import it.concerto.path.PathId;
import it.concerto.signatures.SignerReplaced;
import it.concerto.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada Conte speaks for the areas A1 and A2, Luca Neri for A3. */
class ReferentSuccessionTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final JdbcClient jdbc =
            TestDatabase.with("V0082__participation_sessions.sql", "V0105__governance_outcome.sql");
    private final People people = mock();
    private final Referents referents = new Referents(jdbc);
    private final ReferentSuccession succession = new ReferentSuccession(new OutcomeTable(jdbc), referents, people);

    @BeforeEach
    void designate() {
        given(people.find("mara"))
                .willReturn(Optional.of(new Person("mara", "Mara Blu", "mara@example.org", Set.of())));
        designate("A1", "ada", "Ada Conte");
        designate("A2", "ada", "Ada Conte");
        designate("A3", "luca", "Luca Neri");
        jdbc.sql(
                        "insert into cz_outcome (id, ambito, path, number, plan_version, plan_sha256, opened_at, signature_round)"
                                + " values ('o-1', 'CASARANO', ?, 1, 1, 'a', current_timestamp, 'round-1')")
                .param(PATH.value())
                .update();
    }

    @Test
    @DisplayName("3.e whoever signs the outcome in a referent's place speaks for the referent's areas from then on")
    void handsTheAreasOver() {
        succession.on(new SignerReplaced(PATH, "round-1", "ada", "mara"));

        assertThat(referents.of(PATH))
                .containsExactly(
                        new Referent("luca", "Luca Neri", List.of("A3"), null),
                        new Referent("mara", "Mara Blu", List.of("A1", "A2"), null));
        assertThat(jdbc.sql("select distinct followed from cz_referent where username = 'mara'")
                        .query(String.class)
                        .single())
                .isEqualTo("ada");
    }

    @Test
    @DisplayName("BR-44 who follows a substitute stands in for the same referent, who stays one")
    void followsASubstitute() {
        jdbc.sql(
                        "insert into cz_outcome_referent (outcome, username, ambito, position, name, areas, substitute, stand_in)"
                                + " values ('o-1', 'luca', 'CASARANO', 0, 'Luca Neri', 'A3', 'elena', 'elena')")
                .update();

        succession.on(new SignerReplaced(PATH, "round-1", "elena", "mara"));

        assertThat(new OutcomeTable(jdbc).referents("o-1"))
                .extracting(HeardReferent::username, HeardReferent::speaker)
                .containsExactly(tuple("luca", "mara"));
        assertThat(referents.of(PATH)).extracting(Referent::username).containsExactly("ada", "luca");
    }

    @Test
    void leavesTheReferentsAloneWhenAnotherDocumentIsSigned() {
        succession.on(new SignerReplaced(PATH, "round-of-minutes", "ada", "mara"));

        assertThat(referents.of(PATH)).extracting(Referent::username).containsExactly("ada", "luca");
    }

    private void designate(String area, String username, String name) {
        jdbc.sql("insert into cz_referent (path, session, area, ambito, username, name, method)"
                        + " values (?, 3, ?, 'CASARANO', ?, ?, 'ELECTED')")
                .params(PATH.value(), area, username, name)
                .update();
    }
}
