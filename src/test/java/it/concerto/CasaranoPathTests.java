package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
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
class CasaranoPathTests {

    private static final String PATH = "CASARANO-PDZ-V";

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

    @Test
    void runsFromTheActOfIndirizzoToPublication() {
        var ensemble = new Ensemble(
                new Ensemble.Stage("http://localhost:" + port, "concerto-di-zona", people, jdbc, jobs, clock), PATH);

        ensemble.part("Task_ConveneSitting", (form, time) -> convocation(time))
                .part("Task_CallRoll", (form, time) -> {
                    clock.set(sittings.get(time));
                    return time == 0 ? fourOfSeven(form) : Map.of();
                })
                .part("Task_CastVotes", Map.of("handling", "VOTED", "unanimous", "true"))
                .part("Task_AppointTeam", (form, time) -> Map.of("members", values(form, "members")))
                .playToTheEnd();

        assertThat(ensemble.answered()).isEmpty();
    }

    /** The sitting of 16 May is deserted, that of 20 May is called at short notice (BR-08). */
    private Map<String, ?> convocation(int time) {
        sittings.add(time == 0 ? "2022-05-16T16:00" : time == 1 ? "2022-05-20T16:00" : in(7));
        return Map.of(
                "starts", sittings.get(time),
                "place", "Sede dell'Ambito, Viale Stazione 44",
                "reason", time == 1 ? "La seduta del 16 maggio è andata deserta." : "");
    }

    private String in(int days) {
        return LocalDate.now(clock).plusDays(days).atTime(16, 0).toString();
    }

    /** Three Comuni stay away from the first sitting: four of seven are less than two thirds. */
    private static Map<String, ?> fourOfSeven(FormElement form) {
        var absent = List.of("CASARANO-075064", "CASARANO-075081", "CASARANO-075084");
        return form.select("input[name^=seats][name$=.seat]").stream()
                .filter(seat -> absent.contains(seat.val()))
                .collect(Collectors.toMap(seat -> seat.attr("name").replace(".seat", ".presence"), seat -> "ABSENT"));
    }

    private static List<String> values(FormElement form, String field) {
        return form.select("[name=%s]".formatted(field)).eachAttr("value");
    }
}
