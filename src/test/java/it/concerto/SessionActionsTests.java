package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office does outside of tasks to sessions; session 3 is the first table, 13 June 2022 at nine, area A2. */
@WholePathTest
class SessionActionsTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Processes processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("X3 M07 a session moves: timer, convocation with a higher sequence each time, story of the path")
    void movesASession() throws Exception {
        var ensemble = awaited("S1");
        var official = as(ensemble, "UDP");
        var page = "/percorsi/CASARANO-PDZ-S1/sessioni/3/sposta";
        assertThat(official.get("/percorsi/CASARANO-PDZ-S1/sessioni").page().select("a[href=" + page + "]"))
                .hasSize(1);

        var path = official.send(form(official, page), to("2022-06-17", "Sala consiliare"));
        official.send(form(official, page), to("2022-06-20", "Sala consiliare"));

        assertThat(path.page().location()).endsWith("/percorsi/CASARANO-PDZ-S1/sessioni");
        assertThat(official.get("/percorsi/CASARANO-PDZ-S1")
                        .page()
                        .select(".cz-events")
                        .text())
                .contains("spostata dal 13 giugno 2022, 09:00 al 17 giugno 2022, 10:00")
                .contains("spostata dal 17 giugno 2022, 10:00 al 20 giugno 2022, 10:00")
                .contains("la sede cambia")
                .contains("La sala non è più disponibile.");
        assertThat(official.get("/percorsi/CASARANO-PDZ-S1")
                        .page()
                        .select(".cz-path-diagram .cz-subject")
                        .eachText())
                .as("the running session carries its new day")
                .anyMatch(subject -> subject.endsWith("20 giugno 2022"))
                .noneMatch(subject -> subject.endsWith("13 giugno 2022"));
        assertThat(timer("CASARANO-PDZ-S1")).isEqualTo(Instant.parse("2022-06-20T08:00:00Z"));
        assertThat(invitations("CASARANO-PDZ-S1", "session-3-move-1"))
                .singleElement()
                .asString()
                .contains("SEQUENCE:1");
        assertThat(invitations("CASARANO-PDZ-S1", "session-3-move-2"))
                .singleElement()
                .asString()
                .contains("SEQUENCE:2");
    }

    @Test
    @DisplayName(
            "BR-32 BR-34 BR-19 what the calendar says of the new date stands beside its field, what was typed stays")
    void refusesBesideTheField() throws Exception {
        var ensemble = awaited("S2");
        var official = as(ensemble, "UDP");
        var page = "/percorsi/CASARANO-PDZ-S2/sessioni/3/sposta";
        var crowded = Map.of("day", "2022-06-14", "reason", "Motivo che resta scritto.");
        var backwards =
                Map.of("day", "2022-06-17", "from", "13:00", "to", "09:00", "reason", "Motivo che resta scritto.");
        var tooEarly = Map.of("day", "2022-06-07", "reason", "Motivo che resta scritto.");

        assertThat(refused(official, page, crowded, "confirmed")).isEqualTo("Motivo che resta scritto.");
        assertThat(refused(official, page, backwards, "to")).isEqualTo("Motivo che resta scritto.");
        assertThat(refused(official, page, tooEarly, "day")).isEqualTo("Motivo che resta scritto.");
        assertThat(timer("CASARANO-PDZ-S2")).isEqualTo(Instant.parse("2022-06-13T07:00:00Z"));

        var confirmed = official.send(
                form(official, page),
                Map.of("day", "2022-06-14", "reason", "La sede ha due sale.", "confirmed", "true"));
        assertThat(confirmed.page().location()).endsWith("/percorsi/CASARANO-PDZ-S2/sessioni");
    }

    @Test
    @DisplayName("3.c within 24 hours nobody can be told any more: the session is held")
    void doesNotMoveWhatStartsTomorrow() throws Exception {
        var ensemble = awaited("S3");
        var official = as(ensemble, "UDPRESP");
        var page = "/percorsi/CASARANO-PDZ-S3/sessioni/3/sposta";
        clock.set("2022-06-12T09:01");

        var refused = official.send(form(official, page), to("2022-06-17", "Sala consiliare"));

        assertThat(refused.page().select("#forms-problems").text()).contains("24 ore");
        clock.set("2022-06-13T09:01");
        assertThat(official.get(page).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("BR-01 others of the Ambito are kept out, another Ambito finds nothing")
    void keepsOthersOut() throws Exception {
        var ensemble = awaited("S4");
        var page = "/percorsi/CASARANO-PDZ-S4/sessioni/3/sposta";

        for (var role : List.of("FAC", "RAG", "AUD")) {
            assertThat(as(ensemble, role).get(page).status()).as(role).isEqualTo(403);
            assertThat(as(ensemble, role)
                            .get("/percorsi/CASARANO-PDZ-S4/sessioni")
                            .page()
                            .select("a[href$=sposta]"))
                    .isEmpty();
        }
        var stranger = ensemble.as(ensemble.member("PUTIGNANO_UDP", 0));
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.get("/percorsi/CASARANO-PDZ-S4/sessioni").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("X3 C1 the materials are due five days before the session, also when it moves")
    void theDueDateFollowsTheSession() throws Exception {
        var ensemble = planned("S6");
        var official = as(ensemble, "UDP");
        assertThat(due("CASARANO-PDZ-S6")).isEqualTo(Instant.parse("2022-06-08T21:59:59Z"));

        official.send(
                form(official, "/percorsi/CASARANO-PDZ-S6/sessioni/3/sposta"), to("2022-06-20", "Sala consiliare"));

        assertThat(due("CASARANO-PDZ-S6")).isEqualTo(Instant.parse("2022-06-15T21:59:59Z"));
        assertThat(jdbc.sql("select count(*) from cz_due_date where cause = 'DAY_MOVED' and path = 'CASARANO-PDZ-S6'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        answer(ensemble, "Task_PrepareMaterials");
        assertThat(timer("CASARANO-PDZ-S6")).isEqualTo(Instant.parse("2022-06-20T08:00:00Z"));
    }

    private Instant due(String path) {
        return jdbc.sql("select distinct due from cz_inbox where path = ? and task_key = 'Task_PrepareMaterials'")
                .param(path)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The table waits for its day. */
    private Ensemble awaited(String number) throws Exception {
        var ensemble = planned(number);
        answer(ensemble, "Task_PrepareMaterials");
        return ensemble;
    }

    /** One organisation is admitted to area A2, the table is planned. */
    private Ensemble planned(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        processes.start("SessionProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("session", "3"));
        return ensemble;
    }

    @Test
    @DisplayName("M07 who withdraws gets the calendar entry of a session still to come cancelled")
    void cancelsTheEntryOfWhoWithdraws() throws Exception {
        var ensemble = awaited("S5");
        var official = as(ensemble, "UDP");
        official.send(
                form(official, "/percorsi/CASARANO-PDZ-S5/sessioni/3/sposta"), to("2022-06-17", "Sala consiliare"));
        official.send(
                form(official, "/percorsi/CASARANO-PDZ-S5/manifestazioni/1/ritiro"),
                Map.of("reason", "Non operiamo più nell'area.", "confirmed", "true"));

        assertThat(invitations("CASARANO-PDZ-S5", "session-3-cancelled"))
                .singleElement()
                .asString()
                .contains("METHOD:CANCEL", "SEQUENCE:2", "UID:CASARANO-PDZ-S5-session-3@");
    }

    private static Map<String, String> to(String day, String venue) {
        return Map.of("day", day, "from", "10:00", "venue", venue, "reason", "La sala non è più disponibile.");
    }

    /** @return the reason that the page still shows */
    private static String refused(Visitor visitor, String page, Map<String, String> wrong, String field) {
        var refused = visitor.send(form(visitor, page), wrong);
        assertThat(refused.page().select("[name=%s][aria-invalid=true]".formatted(field)))
                .as(refused.page().select("#forms-problems").text())
                .hasSize(1);
        return refused.page().select("[name=reason]").text();
    }

    private Instant timer(String path) {
        var instance = jdbc.sql(
                        "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PROC_DEF_ID_ like 'SessionP%'")
                .param(path)
                .query(String.class)
                .single();
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("Event_SessionDay")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<String> invitations(String path, String event) {
        return jdbc.sql("select invitation from cz_mail where path = ? and event = ?")
                .params(path, event)
                .query(String.class)
                .list();
    }
}
