package it.concerto;

import static it.concerto.SuspendedCheck.CHECK;
import static it.concerto.SuspendedCheck.COMPLETE;
import static it.concerto.SuspendedCheck.completed;
import static it.concerto.SuspendedCheck.holder;
import static it.concerto.SuspendedCheck.resume;
import static it.concerto.SuspendedCheck.suspend;
import static it.concerto.SuspendedCheck.task;
import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.engine.InboxProjection;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O10: a term stands still once, whoever lets it, and ends with a date that somebody chooses. */
@WholePathTest
class O10PauseOnceTests {

    private static final Instant AS_IF_ALL_DAYS_WERE_NEEDED = Instant.parse("2022-07-04T21:59:59Z");
    private static final Instant CHOSEN = Instant.parse("2022-06-09T21:59:59Z");

    @Autowired
    RunningNotice notices;

    @Autowired
    DueChanges dueDates;

    @Autowired
    People people;

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
    @DisplayName("L. 241/1990, art. 2, c. 7: what stood still while the process waited is not suspended by hand")
    void isNotSuspendedAfterTheProcessHasWaited() throws Exception {
        var running = received("OQ1");
        completion(running, "2022-06-01T10:00", "2022-06-06T10:00");
        var office = holder(running);

        assertThat(why(office, running).page().select("a[href$=/sospensione]")).isEmpty();
        assertThat(suspend(office, running, "2022-06-06").text()).contains("già stato sospeso");

        assertThat(due(running)).isEqualTo("2022-06-07T21:59:59Z");
    }

    @Test
    @DisplayName(
            "L. 241/1990, art. 2, c. 7: what was suspended by hand does not stand still again while the process waits")
    void doesNotStandStillAgainWhileTheProcessWaits() throws Exception {
        var running = received("OQ2");
        var office = holder(running);
        suspend(office, running, "2022-05-31");
        clock.set("2022-06-01T09:00");
        resume(office, running, "2022-06-01");
        assertThat(due(running)).isEqualTo("2022-06-06T21:59:59Z");

        completion(running, "2022-06-03T10:00", "2022-06-07T10:00");

        assertThat(due(running)).as("no day is left").isEqualTo("2022-06-07T21:59:59Z");
        assertThat(why(office, running).text())
                .contains("mercoledì 1 giugno: termine sospeso, in attesa di un altro ente")
                .doesNotContain("in attesa di un’organizzazione");
    }

    @Test
    void isOverWhenTheTaskComesBackThatNobodyHasResumed() throws Exception {
        var running = received("OQ3");
        suspend(holder(running), running, "2022-05-31");

        completion(running, "2022-06-01T10:00", "2022-06-06T10:00");

        assertThat(due(running)).as("both days were left").isEqualTo("2022-06-08T21:59:59Z");
    }

    @Test
    void endsWithADateThatTheHeadChooses() throws Exception {
        var running = received("OQ4");
        var office = holder(running);
        suspend(office, running, "2022-05-31");

        choose(running);
        assertThat(why(office, running).text()).doesNotContain("Sospeso dal");
        var late = resume(office, running, "2022-05-31");

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.text()).contains("Questo termine non è sospeso");
        assertThat(due(running)).isEqualTo(CHOSEN);
    }

    @Test
    void goesOnStandingStillWhenTheDateIsTakenBack() throws Exception {
        var running = received("OQ5");
        var office = holder(running);
        suspend(office, running, "2022-05-31");
        choose(running);

        var head = people.findActive(running.member("CASARANO_UDPRESP", 0)).orElseThrow();
        var move = jdbc.sql("select id from cz_term_move where task = ?")
                .param(task(running, CHECK))
                .query(String.class)
                .single();
        dueDates.takeBack(head, move, () -> {});
        assertThat(due(running)).isEqualTo(AS_IF_ALL_DAYS_WERE_NEEDED);
        assertThat(why(office, running).text()).contains("È tornata la data di prima", "Sospeso dal 31 maggio");

        clock.set("2022-06-07T09:00");
        resume(office, running, "2022-06-06");
        assertThat(due(running)).isEqualTo("2022-06-08T21:59:59Z");
    }

    /** As it was left by moves that did not end it. */
    @Test
    void isOnlyEndedWhereTheDateFollowsFromNothing() throws Exception {
        var running = received("OQ6");
        var office = holder(running);
        suspend(office, running, "2022-05-31");
        choose(running);
        jdbc.sql("update cz_pause set answered_on = null where task = ?")
                .param(task(running, CHECK))
                .update();

        var resumed = resume(office, running, "2022-05-31");

        assertThat(resumed.text()).contains("Il termine riprende").doesNotContain("Sospeso dal");
        assertThat(due(running)).isEqualTo(CHOSEN);
    }

    private Ensemble received(String number) throws Exception {
        var running = notices.open(port, number);
        clock.set("2022-05-31T10:01");
        SuspendedCheck.received(running);
        return running;
    }

    private void completion(Ensemble running, String asked, String come) {
        clock.set(asked);
        running.part(CHECK, Map.of("result", "ASK_COMPLETION"));
        RunningNotice.answer(running, CHECK);
        clock.set(come);
        running.rows(COMPLETE, "areas").part(COMPLETE, completed());
        RunningNotice.answer(running, COMPLETE);
    }

    private void choose(Ensemble running) {
        var head = as(running, "UDPRESP");
        var date = head.get("/attivita/" + task(running, CHECK) + "/scadenza").page();
        head.send(
                Visitor.form(date, "form.cz-answer"),
                Map.of("due", "2022-06-09", "reason", "La collega rientra quel giorno."));
        assertThat(due(running)).isEqualTo(CHOSEN);
    }

    private static Visitor.Answer why(Visitor office, Ensemble running) {
        return office.get("/attivita/" + task(running, CHECK) + "/scadenza/calcolo");
    }

    private Instant due(Ensemble running) {
        return SuspendedCheck.due(jdbc, running, CHECK);
    }
}
