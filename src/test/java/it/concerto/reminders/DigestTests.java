package it.concerto.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.WholePathTest;
import it.concerto.identity.People;
import it.concerto.notifications.Mails;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import it.concerto.workflow.engine.InboxProjection;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of the ladder: one mail a morning, the story of a task, the register. */
@WholePathTest
class DigestTests {

    @Autowired
    Mornings mornings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail server;

    @LocalServerPort
    int port;

    @Autowired
    InboxProjection inbox;

    @Autowired
    Mails mails;

    @Autowired
    People people;

    private LadderFixture tasks;

    @BeforeEach
    void clear() throws Exception {
        tasks = new LadderFixture(jdbc, mornings, clock);
        tasks.clear();
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    @DisplayName("X6 O11 twenty reminders of a morning are one mail for each person")
    void writesOneMailForManyTasks() throws Exception {
        IntStream.range(0, 20)
                .forEach(number -> tasks.task("t" + number, "2022-05-20", "2022-06-09", "G:CASARANO_UDP"));
        tasks.task("late", "2022-05-20", "2022-05-31", "G:CASARANO_UDPRESP");
        tasks.task("held", "2022-05-20", "2022-06-09", "P:enea.nardone");

        var posted = tasks.at("2022-06-01T08:00");

        assertThat(posted)
                .extracting(LadderFixture.Posted::to)
                .containsExactly("Enea Nardone", "Fausto Errico", "Fiorella Urso");
        assertThat(posted.get(0).text())
                .contains("aspettano te: 1; da seguire presso altri: 1")
                .contains("Redigere l’avviso late")
                .contains("Redigere l’avviso held");
        assertThat(posted.get(1).subject()).startsWith("20 attività: scadenza giovedì 9 giugno 2022");
        assertThat(posted.get(1).text()).contains("Redigere l’avviso t0").contains("Redigere l’avviso t19");
        assertThat(server.waitForIncomingEmail(20_000, 3)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    @DisplayName("X6 what looks alike is told apart, in the mail and in the register")
    void saysWhatATaskIsAbout() {
        tasks.task("one", "2022-05-01", "2022-05-12", "P:enea.nardone");
        tasks.tell("one", "Matino");

        var alone = tasks.at("2022-06-01T08:00");

        assertThat(alone).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.text()).contains("Matino");
            assertThat(mail.subject()).contains("Redigere l’avviso one").doesNotContain("Matino");
        });
        assertThat(signedIn("gemma.quaranta").get("/criticita").text()).contains("Redigere l’avviso one Matino");
        tasks.task("two", "2022-05-20", "2022-06-09", "G:CASARANO_UDP");
        tasks.tell("two", "Taviano");
        tasks.task("three", "2022-05-20", "2022-06-09", "G:CASARANO_UDP");
        assertThat(tasks.at("2022-06-03T08:00"))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Redigere l’avviso two · Taviano ("));
    }

    @Test
    @DisplayName("X6 a mail about several paths is listed with each of them")
    void listsADigestWithEachPath() {
        tasks.task("here", "2022-05-20", "2022-06-08", "G:CASARANO_UDP");
        tasks.task("there", "2022-05-20", "2022-06-09", "G:CASARANO_UDP");
        tasks.belongsTo("CASARANO-OTHER-P1", "there");

        tasks.at("2022-06-01T08:00");

        var official = people.find("fausto.errico").orElseThrow();
        var line = mails.newest(official, LadderFixture.PATH, 5);
        assertThat(line).hasSize(1);
        assertThat(mails.newest(official, "CASARANO-OTHER-P1", 5)).isEqualTo(line);
        assertThat(mails.newest(official, "CASARANO-ELSEWHERE-P1", 5)).isEmpty();
        assertThat(mails.page(official, null, 0)).isEqualTo(line);
    }

    @Test
    @DisplayName("X6 the auditor reads the register of critical tasks, page by page")
    void showsTheRegister() {
        var auditor = signedIn("gemma.quaranta");
        assertThat(auditor.get("/criticita").text()).contains("Nessuna criticità");
        assertThat(auditor.get("/attivita").text()).contains("Criticità");
        IntStream.range(0, 21)
                .forEach(number -> tasks.task("t" + number, "2022-05-01", "2022-05-12", "G:CASARANO_UDP"));
        tasks.at("2022-06-01T08:00");
        tasks.complete("t3");

        var first = auditor.get("/criticita");
        assertThat(first.page().select("tbody tr")).hasSize(20);
        assertThat(first.text()).contains("Ancora aperta").contains("12 maggio 2022");
        assertThat(auditor.get("/criticita?pagina=2").page().select("tbody tr")).hasSize(1);
        assertThat(first.text() + auditor.get("/criticita?pagina=2").text()).contains("Non più necessaria");
        assertThat(auditor.get("/criticita?pagina=99999999").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    @DisplayName("BR-01 who is no reader of the register, or of another Ambito, does not meet it")
    void hidesTheRegister() {
        tasks.task("t1", "2022-05-01", "2022-05-12", "G:CASARANO_UDP");
        tasks.at("2022-06-01T08:00");

        assertThat(signedIn("fausto.errico").get("/criticita").status()).isEqualTo(404);
        assertThat(signedIn("ottavio.giannuzzi").get("/criticita").text()).doesNotContain("Redigere l’avviso t1");
    }

    @Test
    @DisplayName("X6 the page of a task tells what was sent because of it")
    void tellsTheStoryOfATask() {
        inbox.rebuild();
        var task = jdbc.sql(
                        """
                        select task from cz_inbox where task_key = 'Task_OpenCycle' and owner = 'G:CASARANO_UDPRESP'
                        order by due, task fetch first 1 rows only
                        """)
                .query(String.class)
                .single();
        var head = signedIn("enea.nardone");
        assertThat(head.get("/attivita/" + task).text()).doesNotContain("Solleciti");

        tasks.at("2022-05-17T08:00");

        assertThat(head.get("/attivita/" + task).text())
                .contains("Ritardo segnalato il 17 maggio 2022, 08:00 al responsabile dell’Ufficio di Piano");
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
