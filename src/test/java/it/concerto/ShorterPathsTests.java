package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.path.PathId;
import it.concerto.path.PathStatus;
import it.concerto.path.PlanningPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholePathTest
class ShorterPathsTests {

    @Autowired
    PlanningPaths paths;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private final List<String> sittings = new ArrayList<>();

    /** One Comune, one seat, no session known (BR-04). */
    @Test
    void tarantoPlansAlone() {
        var answered = play("TARANTO-PDZ-2018").answered();

        assertThat(answered).doesNotContainKeys("Task_RecordAttendance", "Task_NameReferents");
    }

    /** Five tables of seven focus groups each, open to everybody (BR-36). */
    @Test
    void putignanoHearsThirtyFiveFocusGroups() {
        var answered = play("PUTIGNANO-PDZ-V").answered();

        assertThat(answered).containsEntry("Task_RecordWork", 35).doesNotContainKey("Task_CheckManifestation");
    }

    private Ensemble play(String path) {
        var stage = new Ensemble.Stage("http://localhost:" + port, "concerto-di-zona", people, jdbc, jobs, clock);
        var ensemble = new Ensemble(stage, path)
                .part("Task_ConveneSitting", (form, time) -> {
                    sittings.add(in(7));
                    return Map.of("starts", in(7), "place", "Sala consiliare");
                })
                .part("Task_CallRoll", (form, time) -> {
                    clock.set(sittings.get(sittings.size() - 1));
                    return Map.of();
                })
                .part("Task_CastVotes", Map.of("handling", "VOTED", "unanimous", "true"))
                .part("Task_AppointTeam", (form, time) -> Map.of("members", values(form, "members")))
                .part("Task_SetCalendar", Map.of("reason", "Il calendario è quello annunciato."))
                .part(
                        "Task_DraftNotice",
                        Map.of("channels", List.of("PORTAL"), "contact", "Ufficio di Piano", "access", "OPEN"))
                .part("Task_ApproveNotice", Map.of("outcome", "APPROVE"))
                .rows("Task_RecordAttendance", "people")
                .part("Task_RecordAttendance", (form, time) -> present(form))
                .part("Task_RecordFunds", (form, time) -> funds(form))
                .part("Task_CheckCoherence", (form, time) -> waivers(form))
                .part("Task_ReportTables", Map.of("method", "NONE"))
                .part("Task_SignDocument", Map.of("outcome", "SIGNED", "kind", "QUALIFIED"))
                .part("Task_ConveneReferents", (form, time) -> Map.of("when", in(7), "place", "Sala consiliare"))
                .part("Task_RecordCouncilVote", APPROVED)
                .seat("Task_CheckPrivacy", 1)
                .part("Task_CheckPrivacy", Map.of("result", "OK"))
                .part("Task_PreparePublication", (form, time) -> Map.of("checks", values(form, "checks")))
                .playToTheEnd();

        assertThat(paths.get(PathId.of(path)).status()).isEqualTo(PathStatus.PUBLISHED);
        return ensemble;
    }

    private static final Map<String, ?> APPROVED = Map.of(
            "result", "APPROVED",
            "assigned", 17,
            "inOffice", 17,
            "present", 12,
            "inFavour", 12,
            "against", 0,
            "abstained", 0,
            "notVoting", 0,
            "sameVersion", List.of("true"));

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).atTime(16, 0).toString();
    }

    private static Map<String, ?> present(FormElement form) {
        return form.select("[name^=people][name$=.present]").stream()
                .collect(Collectors.toMap(box -> box.attr("name"), box -> List.of("true"), (one, same) -> one));
    }

    private static Map<String, ?> funds(FormElement form) {
        return form.select("[name^=lines][name$=.assigned]").stream()
                .collect(Collectors.toMap(amount -> amount.attr("name"), amount -> "1000000"));
    }

    private static Map<String, ?> waivers(FormElement form) {
        var answer = new HashMap<String, Object>();
        form.select("[name^=waivers][name$=.reason]")
                .forEach(reason -> answer.put(reason.attr("name"), "Accettato: il dato arriva più avanti."));
        answer.put("next", "FREEZE");
        return answer;
    }

    private static List<String> values(FormElement form, String field) {
        return form.select("[name=%s]".formatted(field)).eachAttr("value");
    }
}
