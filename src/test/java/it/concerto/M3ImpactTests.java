package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.testing.StudioStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M3: what the product reads of a form, or asks for by its name, cannot be taken away unseen. */
@WholePathTest
class M3ImpactTests {

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private StudioStory story;

    @BeforeEach
    void twoAdministrators() {
        story = StudioStory.of(accounts, port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            forms/participation/settle-contest.form | "key": "winner"  | "key": "loser" | Il prodotto legge questa risposta | winner
            forms/participation/settle-contest.form | "key": "reason"  | "key": "why"   | Il prodotto legge questa risposta | reason
            bpmn/contest.bpmn | ${ambito}_UDP | ${ambito}_NOBODY                        | Nessuno può avere il ruolo ${ambito}_NOBODY | Task_SettleContest
            bpmn/contest.bpmn | ${ambito}_UDP | ${ambito}_COM                           | Nessuno può avere il ruolo ${ambito}_COM    | Task_SettleContest
            bpmn/contest.bpmn | id="ContestProcess" | id="OtherProcess"                 | Manca l’identificativo ContestProcess       | bpmn/contest.bpmn
            """)
    void saysWhoNeedsIt(String file, String text, String instead, String said, String where) {
        var draft = story.changed(story.begun("contest.bpmn"), file, text, instead);

        assertThat(draft.page().select("ol.cz-rows li").text()).contains(said, where);
        assertThat(story.proposed(draft, "Non serve più").text()).contains("Ci sono errori da correggere");
    }
}
