package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task on paper: its facts, what was typed so far, room for the rest, what others said of it. */
@WholePathTest
class TaskPaperTests {

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void holdsWhatIsTypedSoFarAndRoomForTheRest() {
        var head = signedIn("PUTIGNANO_UDPRESP");
        var task = "/attivita/"
                + jdbc.sql("select min(task) from cz_inbox where owner = 'G:PUTIGNANO_UDPRESP'")
                        .query(String.class)
                        .single();
        var blank = head.get(task + "/stampa").page();
        assertThat(blank.select(".question .blank")).as("room to write").isNotEmpty();
        assertThat(blank.select("form, input, textarea, select, header, .cz-nav"))
                .isEmpty();
        assertThat(blank.select("dl").text()).contains("Da prendere in carico", "Scadenza");

        head.send(Visitor.form(head.get(task).page(), "form.cz-claim-first"), Map.of());
        var form = Visitor.form(head.get(task).page(), "form.cz-answer");
        form.attr("action", task + "/bozza");
        head.send(form, Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022"));
        head.send(Visitor.form(head.get(task).page(), "form.cz-comment-write"), Map.of("testo", "Manca l’allegato."));
        var typed = head.get(task + "/stampa?elenco=vista%3Dmie").page();

        assertThat(typed.select(".written").eachText()).contains("D.G.R. 353 del 14 marzo 2022", "Manca l’allegato.");
        assertThat(typed.select("dl").text())
                .contains(people.find(head.name()).orElseThrow().displayName());
        assertThat(typed.select("footer").text()).startsWith("Stampato il 9 maggio 2022, 09:00");
        assertThat(typed.text()).doesNotContain("??");
        assertThat(typed.select("nav a").attr("href")).isEqualTo(task + "?elenco=vista%3Dmie");
        assertThat(signedIn("CASARANO_UDPRESP").get(task + "/stampa").status()).isEqualTo(404);
    }

    private Visitor signedIn(String group) {
        var member = people.in(GroupId.of(group)).get(0).username();
        return Visitor.signedIn(stage.base(), member, stage.password());
    }
}
