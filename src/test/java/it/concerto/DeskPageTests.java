package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people meet at the desk when something does not go their way. */
@WholePathTest
class DeskPageTests {

    private static final String CLAIM = "form.cz-claim-first";
    private static final String ANSWER = "form.cz-answer";
    private static final Map<String, String> ACT = Map.of("regionalAct", "D.G.R. 353 del 14 marzo 2022");

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void whoClaimsTooLateReadsWhoWasFasterAndWhen() {
        var two = heads("CASARANO");
        var task = firstTask(two.get(0));
        var stale = Visitor.form(two.get(1).get(task).page(), CLAIM);

        two.get(0).send(Visitor.form(two.get(0).get(task).page(), CLAIM), Map.of());
        var late = two.get(1).send(stale, Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("h1").text()).isEqualTo("Attività già presa in carico");
        assertThat(late.text()).contains("Enea Nardone", "9 maggio 2022", "09:00");
        assertThat(two.get(0)
                        .get("/attivita?vista=mie")
                        .page()
                        .select(".cz-task-who")
                        .eachText())
                .contains("In carico a te")
                .doesNotContain("In carico a Enea Nardone");
    }

    @Test
    void whoAnswersTooLateReadsWhoWasFasterAndWhen() {
        var two = heads("TARANTO");
        var task = firstTask(two.get(0));
        var stale = Visitor.form(
                two.get(0)
                        .send(Visitor.form(two.get(0).get(task).page(), CLAIM), Map.of())
                        .page(),
                ANSWER);
        two.get(0).send(Visitor.form(two.get(0).get(task).page(), "form[action$=/rilascio]"), Map.of());
        var claimed = two.get(1)
                .send(Visitor.form(two.get(1).get(task).page(), CLAIM), Map.of())
                .page();

        assertThat(two.get(0).send(stale, ACT).status()).as("no longer theirs").isEqualTo(403);
        assertThat(two.get(1).send(Visitor.form(claimed, ANSWER), ACT).status()).isEqualTo(200);
        var late = two.get(0).send(stale, ACT);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("h1").text()).isEqualTo("Attività già completata");
        assertThat(late.page().select(".cz-nav a").eachAttr("href")).contains("/percorsi");
        assertThat(late.text()).contains(nameOf(two.get(1)), "9 maggio 2022", "09:00");
        assertThat(answersTo(task)).isEqualTo(1);
    }

    @Test
    void aWrongAnswerIsShownBesideItsFieldAndNothingIsStored() {
        var head = heads("PUTIGNANO").get(0);
        var task = firstTask(head);
        var form = Visitor.form(
                head.send(Visitor.form(head.get(task).page(), CLAIM), Map.of()).page(), ANSWER);

        var refused = head.send(form, Map.of("regionalAct", "", "note", "Avvio deciso con i sindaci."));

        assertThat(refused.page().select("[name=regionalAct]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.page().select("[name=note]").val()).isEqualTo("Avvio deciso con i sindaci.");
        assertThat(answersTo(task)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attivita/unknown",
                "/attivita/00000000-0000-0000-0000-000000000000",
                "/attivita/%27%20or%201=1",
                "/percorsi/UNKNOWN-PDZ",
                "/percorsi/TARANTO-PDZ-2018",
                "/percorsi/a%20b",
                "/percorsi/CASARANO-PDZ-V/processi/unknown",
                "/documenti/unknown",
                "/posta/unknown",
                "/nowhere"
            })
    void whatIsNotThereIsAPageThatSaysSo(String address) {
        var page = signedIn("enea.nardone").get(address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.page().select("h1").text()).isEqualTo("Pagina non trovata");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attivita?dopo=x",
                "/attivita?dopo=a~b",
                "/attivita?dopo=%2B999999999-12-31T23:59:59Z~b",
                "/attivita?vista=x",
                "/percorsi/CASARANO-PDZ-V?dopo=x",
                "/percorsi?dopo=x",
                "/posta?pagina=-1",
                "/posta?pagina=x",
                "/posta?pagina=2147483647"
            })
    void anAddressThatWasTamperedWithIsNoFault(String address) {
        assertThat(signedIn("enea.nardone").get(address).status()).isIn(200, 400, 404);
    }

    /** Two heads of an office: the one of the demonstration and an operator who is given the role. */
    private List<Visitor> heads(String ambito) {
        var head = GroupId.of(ambito + "_UDPRESP");
        var first = people.in(head).get(0).username();
        var second = people.in(GroupId.of(ambito + "_UDP")).get(0).username();
        accounts.assign(second, head, LocalDate.of(2022, 1, 1), null);
        return List.of(signedIn(first), signedIn(second));
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }

    private static String firstTask(Visitor head) {
        return head.get("/attivita")
                .page()
                .select("[data-key=Task_OpenCycle] h2 a")
                .attr("href");
    }

    private String nameOf(Visitor visitor) {
        return people.find(visitor.name()).orElseThrow().displayName();
    }

    private long answersTo(String task) {
        return jdbc.sql("select count(*) from cz_task_answer where task = ?")
                .param(task.substring(task.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }
}
