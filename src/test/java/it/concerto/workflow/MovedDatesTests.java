package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import it.concerto.testing.TestActs;
import it.concerto.workflow.engine.InboxProjection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter is due five working days, which are a week here, after the day on which it is wanted. */
@EngineTest
class MovedDatesTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final ProcessVariable<String> WANTED_ON = ProcessVariable.text("wantedOn");

    @Autowired
    Processes processes;

    @Autowired
    MovedDates dates;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxProjection inbox;

    @Autowired
    Letters letters;

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
    void countsFromTheDayThatTheProcessKnows() {
        begin("2022-07-01");

        assertThat(due()).isEqualTo("2022-07-08T21:59:59Z");
    }

    @Test
    void countsFromTheDayOfAnInstantInRome() {
        begin("2022-06-30T22:30:00Z");

        assertThat(due()).isEqualTo("2022-07-08T21:59:59Z");
    }

    @Test
    void countsFromTheBeginningWhileTheDayIsUnknown() {
        letters.begin(path);

        assertThat(due()).isEqualTo("2022-06-08T21:59:59Z");
    }

    @Test
    void isNeverDueBeforeItBegins() {
        begin("2022-03-01");

        assertThat(due()).isEqualTo("2022-06-01T21:59:59Z");
    }

    @Test
    void followsTheDayAndKeepsEachMove() {
        begin("2022-07-01");

        assertThat(move("2022-08-01")).isEqualTo(1);

        assertThat(due()).isEqualTo("2022-08-08T21:59:59Z");
        assertThat(jdbc.sql("select task_key, variable, person from cz_due_date where path = ? and cause = 'DAY_MOVED'")
                        .param(path)
                        .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .list())
                .containsExactly(List.of("Task_WriteLetter", "wantedOn", TestActs.NAME));
        assertThat(move("2022-08-01")).as("nothing has moved").isZero();
    }

    @Test
    void leavesRunsAloneThatDoNotKnowTheDay() {
        letters.begin(path);

        assertThat(move("2022-08-01")).isZero();

        assertThat(due()).isEqualTo("2022-06-08T21:59:59Z");
    }

    private void begin(String wanted) {
        processes.start("LetterProcess", CASARANO, path, Map.of(WANTED_ON.name(), wanted));
    }

    private int move(String day) {
        return dates.tell(path, ProcessVariable.PATH, path, WANTED_ON, day);
    }

    private Instant due() {
        return tasks.of(ANNA, path).get(0).due();
    }
}
