package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be known no more goes also from the reasons for what was done to a path. */
@EngineTest
class ForgottenReasonsTests {

    private static final String REASON = "Ha chiamato Verdi, 333 1234567: è in ferie.";

    @Autowired
    DueChanges dueDates;

    @Autowired
    Assignments assignments;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Letters letters;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void arrange() throws Exception {
        clock.set("2022-06-01T09:00");
        processes.start("TwoLettersProcess", AmbitoCode.of("CASARANO"), path, Map.of());
        var task = tasks.of(ANNA, path).get(0).taskId();
        assignments.give(CARLA, task, new Gift("bruno", REASON, null, null));
        dueDates.move(CARLA, task, new NewDue(LocalDate.of(2022, 6, 10), REASON, null));
    }

    @AfterEach
    void throwAway() {
        letters.throwAway(path);
    }

    @Test
    @DisplayName("BR-78 a number goes from every reason of the path, and what else it says stays")
    void coversThemInEveryTable() {
        assertThat(reasons()).hasSize(5).containsOnly(REASON);

        events.publishEvent(new WordsForgotten(path, Set.of("3331234567"), Set.of()));

        assertThat(reasons()).hasSize(5).containsOnly("Ha chiamato Verdi, •••: è in ferie.");
    }

    @Test
    void leavesOtherPathsAlone() {
        events.publishEvent(new WordsForgotten("CASARANO-OTHER", Set.of("3331234567"), Set.of()));

        assertThat(reasons()).containsOnly(REASON);
    }

    private List<String> reasons() {
        return List.of("cz_path_deed", "cz_task_gift", "cz_term_move", "cz_due_date").stream()
                .flatMap(table -> jdbc
                        .sql("select reason from " + table + " where path = ? and reason like 'Ha chiamato%'")
                        .param(path)
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
