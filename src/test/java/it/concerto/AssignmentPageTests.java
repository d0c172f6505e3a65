package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the page of a task the head of the office gives it to somebody and moves its due date; everybody reads why. */
@WholePathTest
class AssignmentPageTests {

    private static final String ANSWER = "form.cz-answer";
    private static final String REASON = "Conosce già l’Ambito.";

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor head;
    private String colleague;
    private String task;

    /** Two heads of an office, the one of the demonstration and an operator who is given the role, and what waits for them. */
    private void enter(String ambito) {
        var role = GroupId.of(ambito + "_UDPRESP");
        head = signedIn(people.in(role).get(0).username());
        colleague = people.in(GroupId.of(ambito + "_UDP")).get(0).username();
        accounts.assign(colleague, role, LocalDate.of(2022, 1, 1), null);
        task = jdbc.sql("select min(task) from cz_inbox where owner = ?")
                .param("G:" + role)
                .query(String.class)
                .single();
    }

    @Test
    void givesItWithAReasonThatTheColleagueReads() {
        enter("CASARANO");
        var form = Visitor.form(head.get("/attivita/" + task + "/assegna").page(), ANSWER);
        assertThat(head.send(form, Map.of("colleague", colleague)).page().select("[name=reason][aria-invalid=true]"))
                .as("without a reason")
                .hasSize(1);

        var given = head.send(form, Map.of("colleague", colleague, "reason", REASON));

        assertThat(given.page().select(".alert-success").text()).contains("Hai assegnato");
        assertThat(jdbc.sql("select assignee from cz_inbox where task = ?")
                        .param(task)
                        .query(String.class)
                        .list())
                .containsExactly(colleague);
        var page = signedIn(colleague).get("/attivita/" + task);
        assertThat(page.page().select(".cz-standin").text()).contains("Assegnata da Enea Nardone", REASON);
        assertThat(mails()).singleElement().satisfies(subject -> assertThat(subject)
                .startsWith("Attività assegnata a te:")
                .doesNotContain("Enea", people.find(colleague).orElseThrow().displayName()));
        assertThat(head.get("/percorsi/" + path()).page().select(".cz-events").text())
                .contains("Attività assegnata", REASON);
    }

    @Test
    void saysInPlainWordsThatSomebodyWasFaster() {
        enter("PUTIGNANO");
        var form = Visitor.form(head.get("/attivita/" + task + "/assegna").page(), ANSWER);
        var faster = signedIn(colleague);
        faster.send(Visitor.form(faster.get("/attivita/" + task).page(), "form.cz-claim-first"), Map.of());

        var late = head.send(form, Map.of("colleague", head.name(), "reason", REASON));

        assertConflict(late, "L’attività è passata di mano");
        assertThat(late.text()).contains(people.find(colleague).orElseThrow().displayName());
    }

    @Test
    void promisesNoMailToWhoeverGivesItToThemselves() {
        enter("TARANTO");
        var form = Visitor.form(head.get("/attivita/" + task + "/assegna").page(), ANSWER);

        var taken = head.send(form, Map.of("colleague", head.name(), "reason", REASON));

        assertThat(taken.page().select(".alert-success").text())
                .contains("ora è in carico a te")
                .doesNotContain("messaggio");
        var release = Visitor.form(head.get("/attivita/" + task).page(), "form[action$=/rilascio]");
        assertThat(head.send(release, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void movesADueDateForwardOnlyAndSaysWhy() {
        enter("TARANTO");
        var form = Visitor.form(head.get("/attivita/" + task + "/scadenza").page(), ANSWER);
        var past = head.send(form, Map.of("due", "2022-05-01", "reason", REASON));
        assertThat(past.page().select(".cz-field-error, .form-feedback").text() + past.text())
                .contains("Questo giorno è passato");

        var moved = head.send(form, Map.of("due", "2022-06-30", "reason", REASON));

        assertThat(moved.page().select(".alert-success").text()).contains("Hai cambiato la scadenza");
        assertThat(head.get("/percorsi/" + path()).page().select(".cz-events").text())
                .contains("Scadenza cambiata", "30 giugno 2022", REASON);
        assertConflict(head.send(form, Map.of("due", "2022-07-01", "reason", REASON)), "L’attività è cambiata");
    }

    @Test
    void othersFindNeitherPage() {
        enter("PUTIGNANO");
        var operator = people.in(GroupId.of("PUTIGNANO_UDP")).stream()
                .map(Person::username)
                .filter(name -> !name.equals(colleague));
        Stream.concat(operator, Stream.of("enea.nardone")).map(this::signedIn).forEach(stranger -> {
            assertThat(stranger.get("/attivita/" + task + "/assegna").status()).isEqualTo(404);
            assertThat(stranger.get("/attivita/" + task + "/scadenza").status()).isEqualTo(404);
        });
    }

    private static void assertConflict(Answer answer, String title) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("h1").text()).isEqualTo(title);
    }

    private String path() {
        return jdbc.sql("select path from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private List<String> mails() {
        return jdbc.sql("select subject from cz_mail where code = 'M23'")
                .query(String.class)
                .list();
    }

    private Visitor signedIn(String username) {
        return Visitor.signedIn("http://localhost:" + port, username, "concerto-di-zona");
    }
}
