package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.PublicForm;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people send a manifestation for the same cooperative; its legal representative says which one counts. */
@WholePathTest
class ContestActionsTests {

    private static final String PATH = "CASARANO-PDZ-V";
    private static final String SETTLE = "Task_SettleContest";
    private static final String WHICH = "/avvisi/ricevuta/quale-vale";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    Noticeboard board;

    @Autowired
    JdbcClient jdbc;

    private Ensemble ensemble;
    private Visitor first;
    private Visitor second;

    @BeforeEach
    void sendBoth() throws Exception {
        board.openCasarano();
        jdbc.sql("delete from cz_contest").update();
        ensemble = new Ensemble(stage, PATH);
        first = Visitor.anonymous(stage.base());
        second = Visitor.anonymous(stage.base());
        send(first, Map.of());
        send(second, Map.of("legalName", "Gino Verdi", "email", "verdi@example.org", "pec", "ponte@pec.example.org"));
    }

    @Test
    @DisplayName("whoever sent one of them says that the other counts: it is out, and the office has nothing to do")
    void aParticipantGivesWay() {
        var checks = open("Task_CheckManifestation");
        assertThat(first.get("/avvisi/ricevuta").page().select("main").text()).contains("entro il 25 maggio 2022");
        assertThat(mails("manifestation-2-contest-1"))
                .containsExactlyInAnyOrder("verdi@example.org", "ponte@pec.example.org");

        var refused = second.send(form(second), Map.of()).page();
        assertThat(refused.select("form[action$=/quale-vale]")).hasSize(1);
        var receipt = second.send(form(second), Map.of("choice", "OTHER")).page();

        assertThat(receipt.select(".cz-status-name").text()).isEqualTo("Sostituita");
        assertThat(receipt.text()).contains("Vale la n. 1: lo ha detto chi ha inviato l’altra.");
        assertThat(first.get(WHICH).page().location()).endsWith("/avvisi/ricevuta");
        assertThat(RunningNotice.keys(ensemble)).doesNotContain(SETTLE);
        assertThat(open("Task_CheckManifestation")).isEqualTo(checks - 1);
    }

    @Test
    @DisplayName("the office reads what the legal representative declares and settles it; nobody else reads it")
    void theOfficeSettlesIt() {
        var checks = open("Task_CheckManifestation");
        var asked = second.send(form(second), Map.of("choice", "THIS"), Map.of(), "_refresh")
                .page();
        var declared = second.send(
                        Visitor.form(asked, "form[action$=/quale-vale]"),
                        Map.of("choice", "THIS", "signer", "Gino Verdi"),
                        Map.of("declaration/dichiarazione.pdf", PublicForm.PDF),
                        null)
                .page();
        assertThat(declared.text()).contains("La risposta è arrivata.");
        var page = "/percorsi/" + PATH + "/manifestazioni/2";
        var official = RunningNotice.as(ensemble, "UDP");
        assertThat(official.get(page).page().select("main").text())
                .contains("dichiarazione.pdf dichiarazione del legale rappresentante", "entro il 25 maggio 2022");
        assertThat(RunningNotice.as(ensemble, "FAC").get(page).status()).isEqualTo(403);

        ensemble.part(SETTLE, Map.of("winner", "2", "reason", "Visura RUNTS del 24 maggio 2022."));
        RunningNotice.answer(ensemble, SETTLE);

        assertThat(first.get("/avvisi/ricevuta").page().text())
                .contains("Vale la n. 2: lo ha stabilito l’Ufficio di Piano. Visura RUNTS del 24 maggio 2022.");
        assertThat(official.get("/percorsi/" + PATH + "/manifestazioni/1")
                        .page()
                        .text())
                .contains("Vale la n. 2");
        assertThat(open("Task_CheckManifestation")).isEqualTo(checks - 1);
    }

    @Test
    @DisplayName("BR-28 the first sends a newer one, a third person another one: the office settles both questions")
    void theOfficeSettlesItAmongThree() throws Exception {
        send(first, Map.of("seat", "Via Milano 2, 73042 Casarano"));
        assertThat(form(first).text()).as("the newer one is in question, too").isNotEmpty();
        var third = Visitor.anonymous(stage.base());
        send(third, Map.of("legalName", "Ida Russo", "email", "russo@example.org"));
        ensemble.part(SETTLE, (form, time) -> Map.of("winner", time == 0 ? "2" : "4", "reason", "Visura RUNTS."));

        RunningNotice.answer(ensemble, SETTLE);
        assertThat(first.get("/avvisi/ricevuta").page().text()).contains("Vale la n. 2");
        assertThat(form(second).text()).as("the third is still against it").isNotEmpty();
        RunningNotice.answer(ensemble, SETTLE);

        assertThat(second.get("/avvisi/ricevuta").page().text()).contains("Vale la n. 4");
        assertThat(third.get(WHICH).page().location()).endsWith("/avvisi/ricevuta");
        assertThat(RunningNotice.keys(ensemble)).doesNotContain(SETTLE);
    }

    private void send(Visitor visitor, Map<String, ?> changes) {
        var blank =
                PublicForm.on(visitor.get("/avvisi/" + PATH + "/manifestazione").page());
        Document receipt = visitor.send(blank, PublicForm.organisation(changes)).page();
        assertThat(receipt.location()).endsWith("/avvisi/ricevuta");
    }

    private static FormElement form(Visitor visitor) {
        return Visitor.form(visitor.get(WHICH).page(), "form[action$=/quale-vale]");
    }

    private long open(String key) {
        return RunningNotice.keys(ensemble).stream().filter(key::equals).count();
    }

    private List<String> mails(String event) {
        return jdbc.sql("select recipient_email from cz_mail where path = ? and event = ?")
                .params(PATH, event)
                .query(String.class)
                .list();
    }
}
