package it.concerto;

import static it.concerto.testing.PathParts.ticked;
import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.Referent;
import it.concerto.participation.Referents;
import it.concerto.path.PathId;
import it.concerto.testing.Ensemble;
import it.concerto.testing.Manifestation;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import it.concerto.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody comes to session 3, the table on A2, on 13 June 2022 at nine; session 4 is the table on A1, a day later. */
@WholePathTest
class DesertedTableTests {

    @Autowired
    RunningNotice notices;

    @Autowired
    Processes processes;

    @Autowired
    Referents referents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("3.c M07 C2 C3 C7 areas, people and referents of a deserted table go to the one it is merged into")
    void goesOnAtTheOtherTable() throws Exception {
        var ensemble = deserted("T1", Map.of("decision", "MERGE", "into", "4", "reason", "Nessuno si è presentato."));
        assertThat(toldBy(ensemble, "session-4-move-1"))
                .as("both representatives, with an entry for the calendar")
                .containsOnlyKeys("delegata1@example.org", "delegata2@example.org")
                .allSatisfy((address, mail) -> assertThat(mail).contains("SEQUENCE:1", "accorpato a questo incontro"));

        assertThat(as(ensemble, "UDP")
                        .get("/percorsi/" + ensemble.path())
                        .page()
                        .text())
                .contains("non si tiene, le sue aree passano a");
        assertThat(publicCalendar(ensemble))
                .contains("13 giugno 2022 Tavolo 1: non si tiene, le sue aree passano a Tavolo 2.")
                .contains("Tavolo 2: tratta anche ");

        clock.set("2022-06-14T09:01");
        notices.runDueJobs(ensemble.path());
        ensemble.part("Task_RecordAttendance", (form, time) -> {
            assertThat(form.select("[name$=.person]").eachAttr("value")).contains("Ada Conte", "Bea Sole");
            return ticked(form, "people", "present");
        });
        answer(ensemble, "Task_RecordAttendance");
        assertThat(keys(ensemble)).filteredOn("Task_RecordWork"::equals).hasSize(2);
        answer(ensemble, "Task_RecordWork");
        answer(ensemble, "Task_RecordWork");
        answer(ensemble, "Task_NameReferents");

        assertThat(referents.of(PathId.of(ensemble.path())))
                .flatExtracting(Referent::areas)
                .containsExactlyInAnyOrder("A1", "A2");
    }

    @Test
    @DisplayName("3.c M07 whom a deserted table concerns is told until when they can write instead")
    void asksForContributionsInWriting() throws Exception {
        var ensemble = deserted("T2", Map.of("decision", "WRITTEN", "reason", "Nessuno si è presentato."));

        assertThat(toldBy(ensemble, "session-3-written-2022-06-23"))
                .containsOnlyKeys("delegata1@example.org")
                .allSatisfy((address, mail) -> assertThat(mail)
                        .contains("fino al 23 giugno 2022 compreso")
                        .doesNotContain("se non puoi venire"));
    }

    @Test
    @DisplayName(
            "3.c X3 BR-38 a deserted table meets again from today on and before the plenary, and everybody can read when")
    void meetsAgainBeforeThePlenary() throws Exception {
        var ensemble = waiting("T3");
        assertThatThrownBy(() -> decide(ensemble, again("2022-06-12"))).hasMessageContaining("è già passato");
        assertThatThrownBy(() -> decide(ensemble, again("2022-06-22"))).hasMessageContaining("prima della plenaria");
        assertThat(keys(ensemble)).contains("Task_DecideDeserted");

        decide(ensemble, again("2022-06-20"));

        assertThat(toldBy(ensemble, "session-3-move-1"))
                .containsOnlyKeys("delegata1@example.org")
                .allSatisfy((address, mail) ->
                        assertThat(mail).contains("SEQUENCE:1", "20220620T090000", "20220620T123000"));
        assertThat(publicCalendar(ensemble))
                .contains("13 giugno 2022 Tavolo 1: lunedì 20 giugno 2022, dalle 09:00 alle 12:30 (prima: lunedì 13");
    }

    private static Map<String, String> again(String day) {
        return Map.of("decision", "RECONVENE", "day", day, "from", "09:00", "to", "12:30", "reason", "Pioggia forte.");
    }

    private String publicCalendar(Ensemble ensemble) {
        return Visitor.anonymous("http://localhost:" + port)
                .get("/avvisi/" + ensemble.path())
                .page()
                .select("section:has(#calendario)")
                .text();
    }

    /** Calendar entry and words by address. */
    private Map<String, String> toldBy(Ensemble ensemble, String event) {
        var told = new TreeMap<String, String>();
        jdbc.sql("select recipient_email, invitation, body_text from cz_mail where path = ? and event = ?")
                .params(ensemble.path(), event)
                .query(row -> {
                    told.put(row.getString(1), row.getString(2) + "\n" + row.getString(3));
                });
        return told;
    }

    private Ensemble deserted(String number, Map<String, String> decision) throws Exception {
        return decide(waiting(number), decision);
    }

    private static Ensemble decide(Ensemble ensemble, Map<String, String> decision) {
        ensemble.part("Task_DecideDeserted", decision);
        answer(ensemble, "Task_DecideDeserted");
        return ensemble;
    }

    /** One organisation is admitted to each of the areas; nobody has decided yet on the table to which nobody came. */
    private Ensemble waiting(String number) throws Exception {
        var ensemble = notices.open(port, number);
        clock.set("2022-05-30T10:01");
        new Manifestation(1, List.of(Map.entry("A2", "Bea Sole")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        new Manifestation(2, List.of(Map.entry("A1", "Ada Conte")), "2022-05-30T10:00")
                .register(as(ensemble, "UDP"), ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        answer(ensemble, "Task_CheckManifestation");
        for (var session : List.of("3", "4")) {
            processes.start("SessionProcess", AmbitoCode.of("CASARANO"), ensemble.path(), Map.of("session", session));
            answer(ensemble, "Task_PrepareMaterials");
        }
        clock.set("2022-06-13T09:01");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_RecordAttendance");
        return ensemble;
    }
}
