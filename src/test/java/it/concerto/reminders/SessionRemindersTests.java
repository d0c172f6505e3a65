package it.concerto.reminders;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Session 3 is the first table, on Monday 13 June 2022: two days before is a Saturday, so Friday is the day. */
@WholePathTest
class SessionRemindersTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Mornings mornings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** A day's work is done once; each test has days of its own. */
    @BeforeEach
    void forgetTheDays() {
        jdbc.sql("delete from cz_reminder_day").update();
    }

    @Test
    @DisplayName(
            "M07 each is reminded once, on the last working morning at least two days before; who was not convened is not")
    void remindsOnce() throws Exception {
        var ensemble = admitted("Q1");
        at("2022-06-08T12:02");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_ListAdmitted");
        answer(ensemble, "Task_ConveneTables");

        assertThat(remindedAt("2022-06-09T08:00")).isEmpty();
        assertThat(remindedAt("2022-06-10T08:00")).containsExactly("session-3-2022-06-13-reminder");
        assertThat(remindedAt("2022-06-10T12:00")).hasSize(1);
        assertThat(remindedAt("2022-06-13T08:00")).hasSize(1);
    }

    @Test
    @DisplayName("M07 a session that has moved is announced for its new day only")
    void remindsOfTheNewDay() throws Exception {
        var ensemble = admitted("Q2");
        var official = ensemble.as(ensemble.member("CASARANO_UDP", 0));
        official.send(
                form(official, "/percorsi/" + ensemble.path() + "/sessioni/3/sposta"),
                Map.of("day", "2022-06-20", "from", "10:00", "venue", "Sala", "reason", "La sala è occupata."));

        assertThat(remindedAt("2022-06-10T08:00")).isEmpty();
        assertThat(remindedAt("2022-06-17T08:00")).containsExactly("session-3-move-1-reminder");
        assertThat(remindedAt("2022-06-20T08:00")).hasSize(1);
    }

    @Test
    @DisplayName(
            "M06 names the tables of the areas, M07 the areas; the reminder and the public calendar what is talked about")
    void tellsWhatASessionIsAbout() throws Exception {
        var ensemble = admitted("Q3");
        at("2022-06-08T12:02");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_ListAdmitted");
        answer(ensemble, "Task_ConveneTables");
        jdbc.sql("update cz_session set agenda = ? where path = ? and number = 3")
                .params("Bisogni degli anziani.\n\nRisorse.", path)
                .update();
        remindedAt("2022-06-10T08:00");

        assertThat(text("manifestation-1-ADMITTED")).contains("Incontri:\n- Tavolo 1", "13 giugno 2022");
        assertThat(text("session-3-2022-06-13")).contains("Aree:").doesNotContain("Di che cosa si parla");
        assertThat(text("session-3-2022-06-13-reminder"))
                .contains("Promemoria:", "Di che cosa si parla:\n- Bisogni degli anziani.\n- Risorse.");
        var page = Visitor.anonymous("http://localhost:" + port).get("/avvisi/" + path);
        assertThat(page.page().select("ol.cz-sessions .cz-written").text())
                .isEqualTo("Di che cosa si parla Bisogni degli anziani. Risorse.");
    }

    private String text(String event) {
        return jdbc.sql("select body_text from cz_mail where path = ? and event = ? fetch first row only")
                .params(path, event)
                .query(String.class)
                .single();
    }

    /** One organisation is admitted to the area of the table. */
    private Ensemble admitted(String number) throws Exception {
        var ensemble = notices.open(port, number);
        path = ensemble.path();
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(ensemble.as(ensemble.member("CASARANO_UDP", 0)), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        return ensemble;
    }

    private String path = "";

    private List<String> remindedAt(String hour) {
        at(hour);
        mornings.lookAfter();
        return jdbc.sql("select event from cz_mail where path = ? and event like 'session-3-%-reminder'")
                .param(path)
                .query(String.class)
                .list();
    }

    private void at(String hour) {
        clock.set(hour);
    }
}
