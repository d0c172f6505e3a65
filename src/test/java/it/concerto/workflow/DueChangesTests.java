package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.CARLA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.engine.InboxProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The head of the office moves a due date that no day of the procedure and no law decides, with a reason. */
@EngineTest
class DueChangesTests {

    @Autowired
    DueChanges dueDates;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Letters letters;

    @Autowired
    InboxProjection inbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void onTheFirstOfJune() {
        clock.set("2022-06-01T09:00");
    }

    @AfterEach
    void theInboxSaysWhatTheEngineSays() {
        assertThat(inbox.differences()).isZero();
        letters.throwAway(path);
    }

    @Test
    void movesItAndBackAgain() throws Exception {
        var task = begin("TwoLettersProcess");
        tasks.claim(ANNA, task);

        var move = dueDates.move(CARLA, task, due(10, null));
        assertThat(task(task).due()).isEqualTo("2022-06-10T21:59:59Z");
        assertThat(task(task).assignee()).as("still in hand").isNotNull();
        dueDates.takeBack(CARLA, move, () -> {});

        assertThat(task(task).due()).isNull();
        assertThat(jdbc.sql("select variable, reason, person from cz_term_move where path = ? order by reason")
                        .param(path)
                        .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .list())
                .containsExactly(List.of("by-hand", "", "carla"), List.of("by-hand", "Ferragosto.", "carla"));
        assertThat(jdbc.sql("select action from cz_path_deed where path = ? order by action")
                        .param(path)
                        .query(String.class)
                        .list())
                .containsExactly("desk.deed.dueMoved", "desk.deed.dueMovedBack");
    }

    @Test
    void leavesWhatCountsFromADayOfTheProcedure() {
        var task = begin("LetterProcess");

        assertThat(dueDates.mayMove(CARLA, task(task))).isFalse();
        assertThatExceptionOfType(FixedTerm.class).isThrownBy(() -> dueDates.move(CARLA, task, due(10, null)));
    }

    @Test
    void nobodyElseMovesIt() {
        var task = begin("TwoLettersProcess");

        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> dueDates.move(ANNA, task, due(10, null)));
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> dueDates.move(DARIO, task, due(10, null)));
    }

    @Test
    void isNotWrittenOverWhenItHasChanged() throws Exception {
        var task = begin("TwoLettersProcess");
        var move = dueDates.move(CARLA, task, due(10, null));

        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> dueDates.move(CARLA, task, due(20, null)));
        tasks.claim(ANNA, task);
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> dueDates.takeBack(CARLA, move, () -> {}));
        assertThat(task(task).due()).isEqualTo("2022-06-10T21:59:59Z");
    }

    @Test
    void isNotTakenBackByWhoeverDoesNotHeadTheOfficeAnyMore() throws Exception {
        var task = begin("TwoLettersProcess");
        var move = dueDates.move(CARLA, task, due(10, null));
        var former = new Person(CARLA.username(), CARLA.displayName(), CARLA.email(), ANNA.groups());

        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> dueDates.takeBack(former, move, () -> {}));
        assertThat(task(task).due()).isEqualTo("2022-06-10T21:59:59Z");
    }

    private String begin(String process) {
        processes.start(process, AmbitoCode.of("CASARANO"), path, Map.of());
        return tasks.of(ANNA, path).get(0).taskId();
    }

    private InboxRow task(String id) {
        return tasks.of(ANNA, path).stream()
                .filter(row -> row.taskId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static NewDue due(int day, @Nullable Instant seen) {
        return new NewDue(LocalDate.of(2022, 6, day), "Ferragosto.", seen);
    }
}
