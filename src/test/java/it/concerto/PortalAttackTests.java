package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.concerto.testing.Noticeboard;
import it.concerto.testing.PublicForm;
import it.concerto.testing.Visitor;
import it.concerto.workflow.RuleBroken;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody without an account may send to wear the server out. */
@WholePathTest
class PortalAttackTests {

    /** Many times what an honest form takes on a busy machine, a fraction of what these once took. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired
    Noticeboard board;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private FormElement form;

    @BeforeEach
    void openTheForm() throws RuleBroken {
        board.openCasarano();
        visitor = Visitor.anonymous("http://localhost:" + port);
        form = PublicForm.on(
                visitor.get("/avvisi/CASARANO-PDZ-V/manifestazione").page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-05-2000",
                "+999999999-12-31",
                "-0001-01-01",
                "0000-01-01",
                "+10000-01-01",
                "+999999999-12-31T23:59:59+18:00",
                "venti maggio",
                "20/05/20220"
            })
    void answersADateThatIsNoneBesideItsQuestion(String date) {
        var page = send(Map.of("signedOn", date)).page();

        assertThat(page.select("#f-signedOn-error, #f-signedOn ~ .invalid-feedback, .alert-danger")
                        .text())
                .contains("Scrivi una data che esiste");
    }

    @Test
    void wastesNoTimeOnATextThatTakesItselfForADate() {
        var answer = assertTimeoutPreemptively(SOON, () -> send(Map.of("signedOn", "T".repeat(60_000))));

        assertThat(answer.page().select(".alert-danger").text()).contains("Scrivi una data che esiste");
    }

    @Test
    void laysOutNoMoreRowsThanAPublicListTakes() {
        var rows = Map.of("areas._rows", "999999", "proposals._rows", "999999");
        var answer = assertTimeoutPreemptively(SOON, () -> send(rows));

        assertThat(answer.page().select(".alert-danger").text()).contains("il massimo è 30");
        assertThat(answer.page().select("[id^=f-areas-][id$=-area]")).hasSize(30);
        assertThat(answer.page().select("[id^=f-proposals-][id$=-title]")).hasSize(30);
    }

    @Test
    void takesNothingThatThePublicFormDoesNotAsk() {
        Map.of("office", "true", "channel", "PEC", "receivedAt", "2022-05-20T10:00", "participantName", "Un altro")
                .forEach((name, value) ->
                        form.addElement(new Element("input").attr("name", name).attr("value", value)));

        visitor.send(form, PublicForm.organisation());

        assertThat(jdbc.sql("select channel, registered_by, participant from cz_manifestation")
                        .query()
                        .singleRow())
                .containsEntry("CHANNEL", "PORTAL")
                .containsEntry("REGISTERED_BY", null)
                .containsEntry("PARTICIPANT", "Cooperativa Il Ponte");
    }

    @Test
    void showsANameAsItIsWritten() {
        var name = "\"><img src=x onerror=alert(1)>[[${7*7}]] {{7*7}}";

        var receipt = visitor.send(form, PublicForm.organisation(Map.of("orgName", name + "\r\nBcc: a@example.org")));

        var official = Visitor.signedIn("http://localhost:" + port, "fiorella.urso", "concerto-di-zona");
        var register = "/percorsi/CASARANO-PDZ-V/manifestazioni";
        assertThat(List.of(receipt, official.get(register), official.get(register + "/1")))
                .allSatisfy(page -> {
                    assertThat(page.page().select("img[onerror]")).isEmpty();
                    assertThat(page.page().select("main").text()).contains(name + " Bcc: a@example.org");
                });
    }

    private Visitor.Answer send(Map<String, ?> hostile) {
        var fields = new HashMap<String, Object>(PublicForm.organisation());
        fields.putAll(hostile);
        var answer = visitor.send(form, fields);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().location()).endsWith("/manifestazione");
        return answer;
    }
}
