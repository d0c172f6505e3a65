package it.concerto;

import static it.concerto.testing.RunningNotice.answer;
import static it.concerto.testing.RunningNotice.as;
import static it.concerto.testing.RunningNotice.form;
import static it.concerto.testing.RunningNotice.keys;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One organisation came, for area A1: the office says of each of the six others what is done (B7). */
@WholePathTest
class EmptyAreaActionsTests {

    private static final String WHY = "Nessuno ha manifestato interesse.";

    @Autowired
    RunningNotice notices;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "3.b a table whose area another one treats is held no more, and the public calendar says who treats it")
    void anotherTableTreatsAnArea() throws Exception {
        var ensemble = closed("E1");
        ensemble.part("Task_ListAdmitted", choices(5, Map.of("choice", "MERGE", "into", "5")));

        answer(ensemble, "Task_ListAdmitted");

        assertThat(keys(ensemble)).contains("Task_ConveneTables").doesNotContain("Task_DecideReopening");
        var sessions = as(ensemble, "UDP").get("/percorsi/" + ensemble.path() + "/sessioni");
        assertThat(sessions.page().select("tbody tr:contains(Accorpata)")).hasSize(1);
        var notice = Visitor.anonymous("http://localhost:" + port)
                .get("/avvisi/" + ensemble.path())
                .page();
        assertThat(notice.select("#cambiato + ul").text())
                .as("what changed since the notice came out (X3)")
                .containsPattern("8 giugno 2022 Tavolo \\d: non si tiene, le sue aree passano a Tavolo 3")
                .containsPattern("8 giugno 2022 Tavolo 3: tratta anche ");
        var calendar = notice.select("ol.cz-sessions > li");
        assertThat(calendar).hasSize(8);
        assertThat(calendar.select("ul:has(li:eq(1))").eachText())
                .as("A3 with A4 as the notice said, A6 with A7 from now on")
                .hasSize(2);
    }

    @Test
    @DisplayName("3.b the President is asked to open the notice again, and does: manifestations are taken once more")
    void thePresidentOpensTheNoticeAgain() throws Exception {
        var ensemble = closed("E2");
        ensemble.part("Task_ListAdmitted", choices(5, Map.of("choice", "EXTEND")));

        answer(ensemble, "Task_ListAdmitted");

        assertThat(keys(ensemble)).containsOnlyOnce("Task_DecideReopening").doesNotContain("Task_ConveneTables");
        var president = as(ensemble, "PRES");
        president.send(
                form(president, "/percorsi/" + ensemble.path() + "/avviso/proroga"),
                Map.of("deadline", "2022-06-10T12:00", "reason", WHY, "act", "Nota prot. 77"));
        assertThat(keys(ensemble)).doesNotContain("Task_DecideReopening", "Task_ListAdmitted");
        notices.register(ensemble, 2, "2022-06-09T10:00", "2022-06-09T10:01");
        notices.runDueJobs(ensemble.path());
        assertThat(keys(ensemble)).contains("Task_CheckManifestation");
    }

    @Test
    @DisplayName("3.b the President says why not, and the list comes back to the office with nothing decided")
    void thePresidentRefuses() throws Exception {
        var ensemble = closed("E3");
        ensemble.part("Task_ListAdmitted", choices(5, Map.of("choice", "EXTEND")))
                .part("Task_DecideReopening", Map.of("reason", "I tempi della programmazione non lo consentono."));
        answer(ensemble, "Task_ListAdmitted");

        answer(ensemble, "Task_DecideReopening");

        assertThat(keys(ensemble)).contains("Task_ListAdmitted").doesNotContain("Task_ConveneTables");
        ensemble.part("Task_ListAdmitted", choices(5, Map.of("choice", "OPEN")));
        answer(ensemble, "Task_ListAdmitted");
        assertThat(keys(ensemble)).contains("Task_ConveneTables");
    }

    /** All tables are held but for one area, counted among those without participants. */
    private static Map<String, ?> choices(int row, Map<String, String> choice) {
        var choices = new LinkedHashMap<String, Object>();
        for (int other = 0; other < 6; other++) {
            choices.put("choices." + other + ".choice", "OPEN");
        }
        choice.forEach((field, value) -> choices.put("choices." + row + "." + field, value));
        choices.put("emptyAreas", WHY);
        return choices;
    }

    /** The deadline is over, the only manifestation admitted. */
    private Ensemble closed(String number) throws Exception {
        var ensemble = notices.open(port, number);
        notices.register(ensemble, 1, "2022-05-30T10:00", "2022-05-30T10:01");
        notices.runDueJobs(ensemble.path());
        answer(ensemble, "Task_CheckManifestation");
        clock.set("2022-06-08T12:05");
        notices.runDueJobs(ensemble.path());
        return ensemble;
    }
}
