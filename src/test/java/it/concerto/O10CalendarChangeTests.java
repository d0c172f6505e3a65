package it.concerto;

import static it.concerto.testing.RunningNotice.as;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange.Close;
import it.concerto.organisation.CalendarChange.Reopen;
import it.concerto.organisation.CalendarRefused;
import it.concerto.organisation.WorkCalendars;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.NewDue;
import it.concerto.workflow.Recounts;
import it.concerto.workflow.engine.InboxProjection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** O10: the calendar of an Ambito changes over HTTP, and its open tasks follow. */
@WholePathTest
class O10CalendarChangeTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final String CALENDAR = "/amministrazione/ambiti/CASARANO/calendario";

    private static final String CHECK = "Task_CheckManifestation";

    @Autowired
    Ensemble.Stage stage;

    @Autowired
    RunningNotice notices;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Recounts recounts;

    @Autowired
    DueChanges dueDates;

    @Autowired
    People people;

    @Autowired
    ActingProduct acting;

    @Autowired
    InboxProjection inbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor admin;

    @BeforeEach
    void signsIn() {
        admin = as(PathParts.usual(stage, "CASARANO-PDZ-O10"), "ADM");
    }

    /** Calendars are remembered for a while: what writes the tables back does not know. */
    @AfterEach
    void opensAgain() throws CalendarRefused {
        for (var closing : calendars.of(CASARANO).closings()) {
            calendars.change(CASARANO, new Reopen(closing.number()), "test");
        }
        assertThat(inbox.differences()).isZero();
    }

    @Test
    void movesTheOpenTasksOfTheAmbitoAndTellsWhy() throws Exception {
        var running = withAManifestation("OC1");
        assertThat(due(running, CHECK)).isEqualTo("2022-06-03T21:59:59Z");

        var preview = ask("2022-06-03", "Ponte del 2 giugno");
        assertThat(preview.text()).contains("Prima di salvare", "Verificare la manifestazione", "6 giugno 2022");
        assertThat(due(running, CHECK)).as("nothing is saved yet").isEqualTo("2022-06-03T21:59:59Z");
        assertThat(confirm(preview).text()).contains("Calendario salvato. Si è spostata una scadenza.");

        assertThat(due(running, CHECK)).isEqualTo("2022-06-06T21:59:59Z");
        var head = as(running, "UDPRESP");
        assertThat(head.get("/percorsi/" + running.path()).text())
                .contains("dal 3 giugno 2022 al 6 giugno 2022", "Ponte del 2 giugno", "Gaspare Ancora");
        assertThat(head.get("/attivita/" + task(running, CHECK) + "/scadenza/calcolo")
                        .text())
                .contains("È cambiato il calendario", "ufficio chiuso (Ponte del 2 giugno)", "Gaspare Ancora");
        assertThat(jdbc.sql("select count(*) from cz_due_date where cause = 'CALENDAR' and ambito <> 'CASARANO'")
                        .query(Integer.class)
                        .single())
                .isZero();

        clock.set("2022-06-06T10:00");
        confirm(admin.send(Visitor.form(admin.get(CALENDAR).page(), "form[action$=/riapertura]"), Map.of()));
        assertThat(due(running, CHECK)).as("never before the day of the change").isEqualTo("2022-06-06T21:59:59Z");
    }

    @Test
    void leavesWhatSomebodyHasChosenAndWhatWasMadePublic() throws Exception {
        var running = withAManifestation("OC2");
        running.part(
                CHECK,
                Map.of(
                        "result",
                        "ASK_COMPLETION",
                        "signature",
                        "OK",
                        "dated",
                        "KO",
                        "areaChosen",
                        "OK",
                        "pact",
                        "OK",
                        "legible",
                        "OK"));
        RunningNotice.answer(running, CHECK);
        var told = due(running, "Task_CompleteManifestation");
        notices.register(running, 2, "2022-05-31T10:02", "2022-05-31T10:03");
        var chosen = Instant.parse("2022-06-09T21:59:59Z");
        var head = as(running, "UDPRESP");
        var date = "/attivita/" + task(running, CHECK) + "/scadenza";
        head.send(
                Visitor.form(head.get(date).page(), "form.cz-answer"),
                Map.of("due", "2022-06-09", "reason", "La collega rientra quel giorno."));

        confirm(ask("2022-06-03", "Ponte del 2 giugno"));
        confirm(ask("2022-06-09", "Disinfestazione"));

        assertThat(told).isEqualTo("2022-06-06T21:59:59.999Z");
        assertThat(due(running, "Task_CompleteManifestation")).isEqualTo(told);
        assertThat(due(running, CHECK)).isEqualTo(chosen);
        assertThat(head.get(date + "/calcolo").text())
                .contains("Qualcuno ha scelto un’altra data", "La collega rientra quel giorno");
    }

    @Test
    void movesWhatWasChosenAndTakenBack() throws Exception {
        var running = withAManifestation("OC5");
        var head = people.findActive(running.member("CASARANO_UDPRESP", 0)).orElseThrow();
        var seen = due(running, CHECK);
        var chosen = new NewDue(LocalDate.of(2022, 6, 9), "La collega rientra quel giorno.", seen);
        dueDates.takeBack(head, dueDates.move(head, task(running, CHECK), chosen), () -> {});
        assertThat(due(running, CHECK)).isEqualTo(seen);

        confirm(ask("2022-06-03", "Ponte del 2 giugno"));

        assertThat(due(running, CHECK)).isEqualTo("2022-06-06T21:59:59Z");
    }

    @Test
    void movesTasksThatAreOlderThanTheNotesOfTheirDates() throws Exception {
        var running = withAManifestation("OC4");
        jdbc.sql("delete from cz_due_date where task = ?")
                .param(task(running, CHECK))
                .update();

        var preview = ask("2022-06-03", "Ponte del 2 giugno");
        assertThat(preview.text()).contains("6 giugno 2022");
        confirm(preview);

        assertThat(due(running, CHECK)).isEqualTo("2022-06-06T21:59:59Z");
    }

    @Test
    void finishesWhatAStopHasInterrupted() throws Exception {
        var running = withAManifestation("OC3");
        var day = LocalDate.of(2022, 6, 3);
        calendars.change(CASARANO, new Close(day, day, "Ponte del 2 giugno"), "gaspare.ancora");
        jdbc.sql(
                        "insert into cz_recount (ambito, reason, person, at) values ('CASARANO', 'Ponte', 'gaspare.ancora', ?)")
                .param(OffsetDateTime.now(clock))
                .update();

        goOn();
        assertThat(due(running, CHECK)).as("others may not know yet").isEqualTo("2022-06-03T21:59:59Z");
        clock.advance(Duration.ofMinutes(2));
        goOn();

        assertThat(due(running, CHECK)).isEqualTo("2022-06-06T21:59:59Z");
        assertThat(jdbc.sql("select count(*) from cz_recount where reason = 'Ponte'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void goOn() {
        acting.as("calendar", () -> ReflectionTestUtils.invokeMethod(recounts, "goOn"));
    }

    private Ensemble withAManifestation(String number) throws Exception {
        var running = notices.open(port, number);
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        return running;
    }

    private Instant due(Ensemble running, String key) {
        return jdbc.sql("select distinct due from cz_inbox where task = ?")
                .param(task(running, key))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static String task(Ensemble running, String key) {
        return running.waiting().stream()
                .filter(waiting -> waiting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .task();
    }

    private Visitor.Answer ask(String day, String reason) {
        return send("chiusura", Map.of("first", day, "last", day, "reason", reason));
    }

    private Visitor.Answer confirm(Visitor.Answer preview) {
        return admin.send(Visitor.form(preview.page(), "form:has([name=_confirmed])"), Map.of());
    }

    private Visitor.Answer send(String question, Map<String, String> typed) {
        return admin.send(Visitor.form(admin.get(CALENDAR + "/" + question).page(), "form[enctype]"), typed);
    }
}
