package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.People;
import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
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

    @Test
    void runsFromTheActOfIndirizzoToPublication() {
        var ensemble = new Ensemble(
                new Ensemble.Stage("http://localhost:" + port, "concerto-di-zona", people, jdbc, jobs, clock), PATH);

        ensemble.part("Task_ConveneSitting", Map.of("place", "Sede dell'Ambito, Viale Stazione 44"))
                .part("Task_CallRoll", (form, time) -> time == 0 ? fourOfSeven(form) : Map.of())
                .part("Task_CastVotes", Map.of("handling", "VOTED", "unanimous", "true"))
                .part("Task_AppointTeam", (form, time) -> Map.of("members", values(form, "members")))
                .playToTheEnd();

        assertThat(ensemble.answered()).isEmpty();
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
