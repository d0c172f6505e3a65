package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officials choose on their page, whom a comment is told, and how the page of a path shows each of its mails. */
@WholePathTest
class O11MailPageTests {

    private static final String WISHES = "/posta/preferenze";
    private static final String PATH = "/percorsi/CASARANO-PDZ-V";

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor head;
    private Visitor colleague;
    private String task;

    @BeforeEach
    void signIn() {
        clock.set("2022-05-10T09:00");
        for (var table : List.of("cz_comment", "cz_mail", "cz_mail_choice", "cz_mail_hours", "cz_digest_line")) {
            jdbc.sql("delete from " + table).update();
        }
        head = signedIn("CASARANO_UDPRESP");
        colleague = signedIn("CASARANO_UDP");
        task = jdbc.sql("select min(task) from cz_inbox where owner in ('G:CASARANO_UDPRESP', 'P:enea.nardone')"
                        + " and task_key = 'Task_OpenCycle'")
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("O11 each keeps their own wishes, reached from the head of every page")
    void keepsTheWishesOfEach() {
        var form = head.get(head.get("/attivita")
                        .page()
                        .select("header a[href$=preferenze]")
                        .attr("href"))
                .page();
        assertThat(form.select("[name=summaryAt]").val()).isEqualTo("08:00");
        assertThat(form.text()).contains("non si può spegnere");

        var kept = head.send(
                Visitor.form(form, "main form"),
                Map.of("comment", "IN_SUMMARY", "reminder", "NEVER", "summaryAt", "14:30", "quietUntil", "09:15"));

        assertThat(kept.page().select(".alert-success").text()).contains("sono salvate");
        var again = head.get(WISHES).page();
        assertThat(again.select("[name=comment] option[selected]").val()).isEqualTo("IN_SUMMARY");
        assertThat(again.select("[name=reminder] option[selected]").val()).isEqualTo("NEVER");
        assertThat(again.select("[name=assignment] option[selected]").val()).isEqualTo("AT_ONCE");
        assertThat(again.select("[name=quietUntil]").val()).isEqualTo("09:15");
        assertThat(colleague
                        .get(WISHES)
                        .page()
                        .select("[name=reminder] option[selected]")
                        .val())
                .isEqualTo("AT_ONCE");
    }

    @Test
    @DisplayName("O11 what cannot be is refused beside the field, and nothing is kept")
    void refusesWhatCannotBe() {
        var form = Visitor.form(head.get(WISHES).page(), "main form");

        var quiet = head.send(form, Map.of("summaryAt", "20:00"));
        assertThat(quiet.text()).contains("A quest’ora hai chiesto silenzio");
        assertThat(quiet.page().select("[name=summaryAt]").val()).isEqualTo("20:00");
        head.send(form, Map.of("escalation", "NEVER"));
        head.send(form, Map.of("summaryAt", "25:99"));

        assertThat(jdbc.sql("select count(*) from cz_mail_hours")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName(
            "O11 of a comment hear who holds the task and who commented before, never its author nor who may not read it")
    void tellsWhomACommentConcerns() {
        accounts.assign(colleague.name(), GroupId.of("CASARANO_UDPRESP"), LocalDate.of(2022, 1, 1), null);
        hold(head);
        commented("gemma.quaranta");
        commented("ottavio.giannuzzi");

        say(colleague, "/attivita/" + task, "Sentito il segretario Gino Verdi.");

        assertThat(told()).containsExactlyInAnyOrder("enea.nardone", "gemma.quaranta");
        assertThat(jdbc.sql("select subject || body_text from cz_mail where code = 'M24' and person = 'enea.nardone'")
                        .query(String.class)
                        .single())
                .startsWith("Nuovo commento: ")
                .contains(
                        "/attivita/" + task,
                        people.find(colleague.name()).orElseThrow().displayName())
                .doesNotContain("segretario", "Verdi");
        assertThat(jdbc.sql("select subject from cz_mail where code = 'M24' fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .doesNotContain(
                        "Enea", people.find(colleague.name()).orElseThrow().displayName());
        assertThat(jdbc.sql("select body_text from cz_mail where code = 'M24' and person = 'gemma.quaranta'")
                        .query(String.class)
                        .single())
                .as("who reads the history finds it on the path")
                .contains(PATH + "/commenti");
    }

    @Test
    @DisplayName("O11 of a comment on a path hear those who are at work on it and who commented before, as they wish")
    void tellsOfCommentsOnAPath() {
        say(colleague, PATH + "/commenti", "Prima.");
        var form = Visitor.form(colleague.get(WISHES).page(), "main form");
        colleague.send(form, Map.of("comment", "IN_SUMMARY"));
        jdbc.sql("delete from cz_mail").update();

        say(head, PATH + "/commenti", "Dopo.");

        assertThat(told()).isEmpty();
        assertThat(jdbc.sql("select person from cz_digest_line where path = 'CASARANO-PDZ-V'")
                        .query(String.class)
                        .list())
                .containsExactly(colleague.name());
        colleague.send(form, Map.of("comment", "NEVER"));
        say(head, PATH + "/commenti", "Ancora.");
        assertThat(jdbc.sql("select count(*) from cz_digest_line")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("O11 the page of a path lists each mail with its status, for whoever reads its history")
    void showsEachMailOfAPathWithItsStatus() {
        mail("sent", "SENT", null, "2022-05-10T09:00");
        mail("held", "QUEUED", null, "2099-05-11T08:00");
        mail("retried", "QUEUED", "SERVER_UNREACHABLE", "2099-05-10T09:05");
        mail("failed", "FAILED", "ADDRESS_REFUSED", "2022-05-10T09:00");

        var page = head.get(PATH);
        var all = head.get(page.page().select("a[href*='/posta?percorso']").attr("href"))
                .page();

        assertThat(page.page().select("[aria-labelledby=mails] li")).hasSizeGreaterThan(2);
        assertThat(all.select("tbody tr"))
                .extracting(row -> row.select(".cz-row-title").text() + ": "
                        + row.select("[data-head=Stato]").text())
                .containsExactlyInAnyOrder(
                        "sent: Inviata",
                        "held: In attesa: ore di silenzio",
                        "retried: Non ancora partita: si riprova Il server di posta non risponde",
                        "failed: Non recapitata Il server di posta non recapita a questo indirizzo");
        var held =
                head.get(all.select("tbody a:containsOwn(held)").attr("href")).text();
        assertThat(held).contains("11 maggio 2099, 08:00");
        var accountant = signedIn("CASARANO_RAG");
        assertThat(accountant.get(PATH).page().select("[aria-labelledby=mails]"))
                .isEmpty();
        assertThat(accountant.get("/posta?percorso=CASARANO-PDZ-V").page().select("tbody tr"))
                .isEmpty();
        assertThat(accountant.get(all.select("tbody a").attr("href")).status()).isEqualTo(404);
    }

    private void mail(String subject, String status, String problem, String next) {
        jdbc.sql(
                        """
                        insert into cz_mail (id, ambito, path, event, code, recipient_name, recipient_email, message_id, subject,
                            body_text, body_html, status, attempts, problem, next_attempt_at, written_at, failed_delivery)
                        values (:id, 'CASARANO', 'CASARANO-PDZ-V', :id, 'M23', 'Enea Nardone', 'enea@example.org', :id, :id,
                            'x', 'x', :status, 0, :problem, cast(:next as timestamp with time zone),
                            cast('2022-05-10T09:00:00+02:00' as timestamp with time zone), 'before')
                        """)
                .param("id", subject)
                .param("status", status)
                .param("problem", problem)
                .param("next", next + ":00+02:00")
                .update();
    }

    private void hold(Visitor person) {
        var claim = person.get("/attivita/" + task).page().select("form.cz-claim-first");
        if (!claim.isEmpty()) {
            person.send(Visitor.form(person.get("/attivita/" + task).page(), "form.cz-claim-first"), Map.of());
        }
    }

    private void commented(String author) {
        jdbc.sql(
                        "insert into cz_comment (id, ambito, path, task, about, said, author, at) select ?, 'CASARANO', path, task,"
                                + " 'x', 'x', ?, created_at from cz_inbox where task = ? fetch first 1 rows only")
                .params(author, author, task)
                .update();
    }

    private static void say(Visitor author, String place, String text) {
        var said = author.send(Visitor.form(author.get(place).page(), ".cz-comment-write"), Map.of("testo", text));
        assertThat(said.status()).isEqualTo(200);
    }

    private List<String> told() {
        return jdbc.sql("select person from cz_mail where code = 'M24'")
                .query(String.class)
                .list();
    }

    private Visitor signedIn(String group) {
        var username = people.in(GroupId.of(group)).get(0).username();
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
