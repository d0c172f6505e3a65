package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Accounts;
import it.concerto.identity.GroupId;
import it.concerto.identity.NewAccount;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Together;
import it.concerto.testing.Visitor;
import it.concerto.testing.Visitor.Answer;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O4 over HTTP: fifty people, each signed in for themselves, click at the same moment. */
@WholePathTest
class O4ClaimPageTests {

    private static final int ALL = 50;
    private static final GroupId HEAD = GroupId.of("CASARANO_UDPRESP");
    private static final String PASSWORD = "una frase lunga per cinquanta";

    @Autowired
    Accounts accounts;

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void ofFiftyPeopleOneHasTheTaskAndEachOfTheOthersReadsWho() throws Exception {
        acting.as("test", () -> {
            processes.start("GuidelineProcess", AmbitoCode.of("CASARANO"), "CASARANO-PDZ-V", Map.of());
            return true;
        });
        var task = jdbc.sql("select task from cz_inbox where task_key = 'Task_OpenCycle' and path = 'CASARANO-PDZ-V'"
                        + " and assignee is null fetch first 1 rows only")
                .query(String.class)
                .single();
        var people = new ArrayList<Visitor>();
        var buttons = new ArrayList<FormElement>();
        for (int number = 0; number < ALL; number++) {
            people.add(signedIn(number));
            buttons.add(Visitor.form(people.get(number).get("/attivita/" + task).page(), "form.cz-claim-first"));
        }

        var answers = Together.all(ALL, which -> people.get(which).send(buttons.get(which), Map.of())).stream()
                .map(Answer.class::cast)
                .toList();

        var holder = jdbc.sql("select max(assignee) from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .single();
        var winners = people.stream()
                .filter(person -> answers.get(people.indexOf(person)).status() == 200)
                .toList();
        assertThat(winners).extracting(Visitor::name).containsExactly(holder);
        assertThat(answers.get(people.indexOf(winners.get(0))).text()).contains("Ora è in carico a te.");
        assertThat(lost(answers)).hasSize(ALL - 1).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.page().select("h1").text()).isEqualTo("Attività già presa in carico");
            assertThat(answer.page().select("main p").first().text())
                    .isEqualTo(name(holder) + " ha preso in carico questa attività il 9 maggio 2022, 09:00."
                            + " Se serve che la faccia tu, chiedi di rilasciarla.");
        });
    }

    private static List<Answer> lost(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() != 200).toList();
    }

    private static String name(String username) {
        return "Persona " + username.substring("persona".length());
    }

    private Visitor signedIn(int number) throws Exception {
        var username = "persona" + number;
        accounts.register(new NewAccount(
                username, name(username), username + "@example.org", PASSWORD, Set.of(HEAD), LocalDate.of(2022, 1, 1)));
        return Visitor.signedIn("http://localhost:" + port, username, PASSWORD);
    }
}
