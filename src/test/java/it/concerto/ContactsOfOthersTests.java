package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import it.concerto.testing.DeliveredMail;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Rows;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A participant who withdraws with their contacts takes nothing along that is anybody else's, on purpose or not. */
@WholePathTest
class ContactsOfOthersTests {

    /** For whom the same lady answers, at the same address. */
    private static final Map<String, String> SECOND = Map.of(
            "orgName", "Associazione Luce",
            "fiscalCode", "00075000778",
            "legalFiscalCode", "RSSMRA85T10A562S",
            "areas.0.representative", "Dora Blu",
            "areas.0.representativeEmail", "blu@example.org",
            "areas.0.representativePhone", "0832 654321");

    @Autowired
    RunningNotice notices;

    @Autowired
    GreenMail mail;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Ensemble ensemble;

    @ParameterizedTest
    @CsvSource({"a, H1", "e, H2", "Casarano, H3"})
    @DisplayName("BR-78 whatever stands for a seat, every row that is not about the withdrawn stays byte by byte")
    void leavesEveryOtherRow(String seat, String number) throws Exception {
        ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:00");
        var withdrawn = send(Map.of("seat", seat));
        send(SECOND);
        admit(2);
        listed();
        write();
        var own = id(1);
        var runs = jdbc.sql("select scope from cz_subject where about = ?")
                .param(own)
                .query(String.class)
                .list();
        new DeliveredMail(mail, jdbc).codes(ensemble.path());
        var before = Rows.of(jdbc);

        withdraw(withdrawn);

        var gone = before.goneFrom(Rows.of(jdbc));
        assertThat(gone)
                .anyMatch(row -> row.startsWith("cz_manifestation:"))
                .anyMatch(row -> row.startsWith("cz_task_answer:"))
                .anyMatch(row -> row.startsWith("cz_mail:") && row.contains("code=M07"));
        assertThat(gone)
                .allMatch(row -> row.contains(own)
                        || row.startsWith("cz_task_answer:") && runs.stream().anyMatch(row::contains)
                        || row.startsWith("cz_mail:") && row.contains("event=manifestation-1-")
                        || row.startsWith("cz_mail:") && row.contains("recipient_email=delegata@example.org")
                        || isEndOfTheLedger(row));
    }

    @Test
    @DisplayName("3.b DUPLICATE who sends one in another's name and takes it back with contacts, puts nobody out")
    void leavesTheOrganisationToWhomItIs() throws Exception {
        ensemble = notices.open(port, "H4");
        clock.set("2022-05-30T10:00");
        send(Map.of());
        admit(1);
        var stranger = send(Map.of("legalName", "Gino Verdi", "email", "verdi@example.org", "seat", "e"));
        var own = id(2);
        new DeliveredMail(mail, jdbc).codes(ensemble.path());
        var before = Rows.of(jdbc);

        withdraw(stranger);

        assertThat(before.goneFrom(Rows.of(jdbc)))
                .anyMatch(row -> row.startsWith("cz_manifestation:"))
                .allMatch(row -> row.contains(own)
                        || row.startsWith("cz_inbox:")
                        || row.startsWith("cz_mail:") && row.contains("event=manifestation-2-")
                        || isEndOfTheLedger(row));
        listed();
        assertThat(jdbc.sql("select recipient_email from cz_mail where path = ? and code = 'M07'")
                        .param(ensemble.path())
                        .query(String.class)
                        .list())
                .contains("delegata@example.org");
    }

    /** It moves with each event; what happened stays. */
    private static boolean isEndOfTheLedger(String row) {
        return row.startsWith("cz_audit_head:");
    }

    /** The public form of a cooperative that answers some questions otherwise. */
    private Visitor send(Map<String, String> changes) {
        var visitor = Visitor.anonymous("http://localhost:" + port);
        var answers = new HashMap<String, Object>(changes);
        answers.put("pactAccepted", List.of("true"));
        var blank = PublicForm.on(
                visitor.get("/avvisi/" + ensemble.path() + "/manifestazione").page());
        var receipt = visitor.send(blank, PublicForm.organisation(answers));
        assertThat(receipt.page().location()).as(receipt.text()).endsWith("/avvisi/ricevuta");
        notices.runDueJobs(ensemble.path());
        return visitor;
    }

    private void admit(int manifestations) {
        for (int each = 0; each < manifestations; each++) {
            answer(ensemble, "Task_CheckManifestation");
        }
        notices.runDueJobs(ensemble.path());
    }

    /** The list of the admitted is closed, and everybody is convened. */
    private void listed() {
        clock.set("2022-06-08T12:01");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_ListAdmitted");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_ConveneTables");
        notices.runDueJobs(ensemble.path());
    }

    /** What others wrote, with contacts in it: notes, guests in a line of their own making, who came. */
    private void write() {
        jdbc.sql(
                        "update cz_notice set note = 'Scrivi a delegata@example.org, 0833 123456, e a Casarano' where path = ?")
                .param(ensemble.path())
                .update();
        jdbc.sql("update cz_session_arrangement set convened_guests = ? where path = ?")
                .params(" Il Ponte  <ponte@example.org>\n\nCGIL <cgil@example.org>", ensemble.path())
                .update();
        jdbc.sql("insert into cz_attendance (path, session, line, ambito, person, capacity, email)"
                        + " values (?, 1, 1, 'CASARANO', 'Dora Blu', 'CITIZEN', 'ponte@example.org')")
                .param(ensemble.path())
                .update();
    }

    private static void withdraw(Visitor visitor) {
        var form = Visitor.form(visitor.get("/avvisi/ricevuta/ritiro").page(), "form[action$=/ritiro]");
        var done = visitor.send(form, Map.of("reason", "Non possiamo esserci.", "withContacts", "true"));
        assertThat(done.page().text()).contains("Ritirata");
    }

    private String id(int number) {
        return jdbc.sql("select id from cz_manifestation where path = ? and number = ?")
                .params(ensemble.path(), number)
                .query(String.class)
                .single();
    }
}
