package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O6 over HTTP: entered, seen on the desk of both, ended; without scripts. */
@WholePathTest
class O6SubstitutionPagesTests {

    private static final String NEW = "/sostituzioni/CASARANO/nuova";

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Leave leave;
    private String task;

    @BeforeEach
    void nobodyIsAway() throws Exception {
        leave = Leave.in(application);
        task = leave.task();
        leave.at("2022-06-06T09:00");
    }

    @Test
    void isEnteredSeenByBothAndEnded() {
        var enea = signedIn(ENEA);
        var fausto = signedIn(FAUSTO);
        assertThat(enea.get("/sostituzioni").text()).contains("Nessuna sostituzione");

        var entered = send(enea, Map.of("substitute", FAUSTO, "from", "2022-06-06", "lastDay", "2022-06-12"));

        assertThat(entered.text())
                .contains("Sostituzione inserita", "Fausto Errico", "dal 6 giugno 2022 al 12 giugno 2022", "in corso");
        assertThat(fausto.get("/attivita").page().select(".cz-standin").text())
                .isEqualTo("Sostituisci Enea Nardone fino al 12 giugno 2022.");
        assertThat(row(fausto)).contains("Per conto di Enea Nardone");
        assertThat(row(enea)).doesNotContain("Per conto di");
        assertThat(enea.get("/attivita").page().select(".cz-standin").text())
                .isEqualTo("Risulti assente fino al 12 giugno 2022: ti sostituisce Fausto Errico. Vedi o termina");
        assertThat(fausto.get("/sostituzioni").page().select("form[action$=/fine]"))
                .as("who substitutes does not end it")
                .isEmpty();

        assertThat(fausto.forge(ending(enea)).status()).isEqualTo(404);
        var ended = enea.send(ending(enea), Map.of());

        assertThat(ended.text()).contains("Sostituzione terminata", "terminata in anticipo");
        assertThat(fausto.get("/attivita").page().select(".cz-standin")).isEmpty();
        assertThat(fausto.get("/attivita/" + task).status()).isEqualTo(404);
    }

    @Test
    void whatASubstituteAnswersIsToldWithBothNames() throws Exception {
        leave.enter();
        var fausto = signedIn(FAUSTO);
        var page = fausto.send(Visitor.form(fausto.get("/attivita/" + task).page(), "form.cz-claim-first"), Map.of());
        assertThat(page.page().select(".cz-standin").text()).startsWith("Agisci per conto di Enea Nardone");

        fausto.send(
                Visitor.form(page.page(), "form.cz-answer"),
                Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", ENEA));

        assertThat(fausto.get("/attivita?vista=fatte")
                        .page()
                        .select("[data-task=" + task + "]")
                        .text())
                .contains("Per conto di Enea Nardone");
        var path = "/percorsi/" + path();
        assertThat(fausto.get(path).page().select(".cz-events").text())
                .contains("Fausto Errico per conto di Enea Nardone");
        assertThat(fausto.get(path + "/risposte/" + task)
                        .page()
                        .select(".cz-task-facts")
                        .text())
                .contains("Fausto Errico per conto di Enea Nardone");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() {
        var enea = signedIn(ENEA);

        var past = send(enea, Map.of("substitute", FAUSTO, "from", "2022-06-05", "lastDay", "2022-06-12"));

        assertThat(past.page().select("[name=from]").attr("aria-invalid")).isEqualTo("true");
        assertThat(past.text()).contains("comincia da oggi in poi");
        assertThat(past.page().select("[name=substitute] option[selected]").val())
                .isEqualTo(FAUSTO);
        assertThat(past.page().select("[name=absent]"))
                .as("everybody enters their own")
                .isEmpty();
        assertThat(past.page().select("[name=substitute] option[value=" + ENEA + "]"))
                .isEmpty();
    }

    @Test
    void anAdministratorEntersAndEndsThoseOfTheirAmbito() {
        var admin = signedIn("gaspare.ancora");

        var entered = send(
                admin, Map.of("absent", ENEA, "substitute", FAUSTO, "from", "2022-06-06", "lastDay", "2022-06-12"));

        assertThat(entered.text()).contains("Enea Nardone", "Fausto Errico", "in corso");
        assertThat(admin.get("/amministrazione/sicurezza").text()).contains("Assente: lo sostituisce un collega");
        assertThat(admin.send(Visitor.form(entered.page(), "form[action$=/fine]"), Map.of())
                        .text())
                .contains("terminata in anticipo");
        assertThat(admin.get("/sostituzioni/TARANTO/nuova").status()).isEqualTo(404);
    }

    @Test
    void otherAmbitiSeeNothing() throws Exception {
        leave.enter(Leave.of(ENEA, FAUSTO, Leave.FIRST, Leave.LAST));
        var stranger = signedIn(jdbc.sql("select min(username) from cz_role_assignment where group_id = 'TARANTO_UDP'")
                .query(String.class)
                .single());

        assertThat(stranger.get("/sostituzioni").text()).contains("Nessuna sostituzione");
        assertThat(stranger.get(NEW).status()).isEqualTo(404);
        assertThat(stranger.get("/sostituzioni/NIENTE/nuova").status()).isEqualTo(404);
        assertThat(signedIn("agnese.abbate").get(NEW).status())
                .as("members of the body delegate")
                .isEqualTo(404);
    }

    private static FormElement ending(Visitor visitor) {
        return Visitor.form(visitor.get("/sostituzioni").page(), "form[action$=/fine]");
    }

    private static Answer send(Visitor visitor, Map<String, ?> typed) {
        return visitor.send(Visitor.form(visitor.get(NEW).page(), "form:has([name=substitute])"), typed);
    }

    private String row(Visitor visitor) {
        return visitor.get("/attivita/" + task).status() == 200
                ? visitor.get("/attivita")
                        .page()
                        .select("[data-key=Task_OpenCycle]")
                        .text()
                : "";
    }

    private String path() {
        return jdbc.sql("select path from cz_task_answer where task = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
