package it.concerto;

import static it.concerto.SuspendedCheck.CHECK;
import static it.concerto.SuspendedCheck.COMPLETE;
import static it.concerto.SuspendedCheck.asking;
import static it.concerto.SuspendedCheck.completed;
import static it.concerto.SuspendedCheck.holder;
import static it.concerto.SuspendedCheck.resume;
import static it.concerto.SuspendedCheck.suspend;
import static it.concerto.SuspendedCheck.task;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.engine.InboxProjection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O10: a term stands still while somebody's answer is awaited. */
@WholePathTest
class O10PauseTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    InboxProjection inbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void theInboxSaysWhatTheEngineSays() {
        assertThat(inbox.differences()).isZero();
    }

    @Test
    @DisplayName(
            "L. 241/1990, art. 2, c. 7: the check goes on with the days that were left when the completion has come")
    void standsStillWhileTheProcessWaits() throws Exception {
        var running = notices.open(port, "OP1");
        clock.set("2022-05-31T10:01");
        var office = SuspendedCheck.received(running);
        assertThat(due(running, CHECK)).isEqualTo("2022-06-03T21:59:59Z");

        clock.set("2022-06-01T10:00");
        running.part(CHECK, Map.of("result", "ASK_COMPLETION"));
        RunningNotice.answer(running, CHECK);
        assertThat(office.get("/attivita").text())
                .contains("In attesa di un’organizzazione dal 1 giugno")
                .doesNotContain("Sospeso dal 1 giugno");
        clock.set("2022-06-06T10:00");
        running.rows(COMPLETE, "areas").part(COMPLETE, completed());
        RunningNotice.answer(running, COMPLETE);

        assertThat(due(running, CHECK)).as("one of two days was left").isEqualTo("2022-06-07T21:59:59Z");
        assertThat(office.get("/attivita/" + task(running, CHECK) + "/scadenza/calcolo")
                        .text())
                .contains("Il termine riprende dopo l’attesa", "Si conta da martedì 31 maggio 2022")
                .contains("giovedì 2 giugno – lunedì 6 giugno: termine sospeso, in attesa di un’organizzazione");
    }

    @Test
    void standsStillFromTheQuestionToTheAnswer() throws Exception {
        var running = checking("OP2");
        var office = holder(running);
        var why = "/attivita/" + task(running, CHECK) + "/scadenza/calcolo";

        var suspended = suspend(office, running, "2022-05-31");
        assertThat(suspended.text())
                .contains("Termine sospeso", "Sospeso dal 31 maggio in attesa di un altro ente", "dopo il 30 giugno");
        assertThat(due(running, CHECK)).as("thirty days, then two").isEqualTo("2022-07-04T21:59:59Z");
        assertThat(office.get("/attivita").text()).contains("Sospeso dal 31 maggio");
        assertThat(office.get("/attivita/" + task(running, CHECK)).text()).contains("Sospeso dal 31 maggio");

        clock.set("2022-06-07T09:00");
        var resumed = resume(office, running, "2022-06-06");
        assertThat(due(running, CHECK)).isEqualTo("2022-06-08T21:59:59Z");
        assertThat(resumed.text())
                .contains("Il termine riprende", "mercoledì 1 giugno – lunedì 6 giugno: termine sospeso")
                .doesNotContain("Sospeso dal");
        assertThat(office.get(why).page().select("a[href$=/sospensione]")).isEmpty();
        assertThat(suspend(office, running, "2022-06-07").text()).contains("già stato sospeso");
        assertThat(as(running, "UDPRESP").get("/percorsi/" + running.path()).text())
                .contains("sospeso dal 31 maggio 2022", "ripreso dal 6 giugno 2022", "Chiesto il verbale");
    }

    @Test
    @DisplayName("O12 whoever suspends a term goes back to the list that they left")
    void keepsThePlaceInTheList() throws Exception {
        var running = checking("OP6");
        var office = holder(running);
        var left = "?elenco=" + URLEncoder.encode("vista=mie", StandardCharsets.UTF_8);
        var waiting = "/attivita/" + task(running, CHECK);

        var why = office.get(waiting + "/scadenza/calcolo" + left).page();
        var ask = why.select("a[href*=/sospensione]").attr("href");
        var suspended = office.send(
                Visitor.form(office.get(ask).page(), "form[enctype]"),
                Map.of("awaited", "OTHER_BODY", "askedOn", "2022-05-31", "what", "Chiesto il verbale."));

        assertThat(suspended.page().select("main a[href='" + waiting + left + "']"))
                .hasSize(1);
    }

    @Test
    void goesOnByItselfAfterThirtyDays() throws Exception {
        var running = checking("OP3");
        var office = holder(running);
        suspend(office, running, "2022-05-31");

        clock.set("2022-06-30T09:00");
        assertThat(office.get("/attivita").text()).contains("Sospeso dal 31 maggio");
        clock.set("2022-07-01T09:00");

        assertThat(office.get("/attivita").text()).doesNotContain("Sospeso dal 31 maggio");
        assertThat(due(running, CHECK)).isEqualTo("2022-07-04T21:59:59Z");
    }

    @Test
    void refusesWhatTheLawDoesNotAllow() throws Exception {
        var running = checking("OP4");
        var office = holder(running);

        assertThat(suspend(office, running, "2022-06-01").text()).contains("tra l’inizio del termine e oggi");
        assertThat(suspend(office, running, "2022-05-30").text()).contains("tra l’inizio del termine e oggi");
        var other = running.as(running.member("CASARANO_FAC", 0));
        assertThat(other.get("/attivita/" + task(running, CHECK) + "/sospensione")
                        .status())
                .isEqualTo(404);
        clock.set("2022-06-06T09:00");
        assertThat(suspend(office, running, "2022-06-01").text()).contains("già passato");
        assertThat(due(running, CHECK)).isEqualTo("2022-06-03T21:59:59Z");

        running.part(CHECK, asking());
        RunningNotice.answer(running, CHECK);
        var waiting = "/attivita/" + task(running, COMPLETE);
        office.send(Visitor.form(office.get(waiting).page(), "form.cz-claim-first"), Map.of());
        var fixed = office.send(
                Visitor.form(office.get(waiting + "/sospensione").page(), "form[enctype]"),
                Map.of("awaited", "ASL", "askedOn", "2022-06-06", "what", "Chiesto il verbale, prot. 12"));
        assertThat(fixed.text()).contains("Questo termine non si sospende");
    }

    private Ensemble checking(String number) throws Exception {
        var running = notices.open(port, number);
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        return running;
    }

    private Instant due(Ensemble running, String key) {
        return SuspendedCheck.due(jdbc, running, key);
    }
}
