package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static it.concerto.testing.EngineSlice.CARLA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.identity.Person;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import it.concerto.testing.Together;
import it.concerto.workflow.engine.InboxProjection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task is given to a colleague who could claim it, by who has it in hand or heads the office, with a reason. */
@EngineTest
class AssignmentsTests {

    @Autowired
    Assignments assignments;

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

    private String task;

    @BeforeEach
    void begin() {
        clock.set("2022-06-01T09:00");
        letters.begin(path);
        task = tasks.of(ANNA, path).get(0).taskId();
    }

    @AfterEach
    void theInboxSaysWhatTheEngineSays() {
        assertThat(inbox.differences()).isZero();
        letters.throwAway(path);
    }

    @Test
    void whoeverHasItInHandGivesItOn() throws Exception {
        tasks.claim(ANNA, task);

        assignments.give(ANNA, task, gift("bruno", "anna"));

        assertThat(holder()).isEqualTo("bruno");
        assertThat(assignments.last(BRUNO, tasks.get(BRUNO, task)).orElseThrow())
                .extracting(GivenTask::by, GivenTask::reason)
                .containsExactly("Anna Greco", "In ferie.");
        assertThat(tasks.complete(BRUNO, task, Submissions.of("subject", "Invito")))
                .isInstanceOf(Completion.Completed.class);
    }

    @Test
    void theHeadOfTheOfficeGivesWhatIsNobodysOrAnothers() throws Exception {
        assignments.give(CARLA, task, gift("anna", null));
        assignments.give(CARLA, task, gift("bruno", "anna"));

        assertThat(holder()).isEqualTo("bruno");
        assertThat(jdbc.sql("select count(*) from cz_path_deed where path = ? and action = 'desk.deed.given'")
                        .param(path)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyElseGivesIt() throws Exception {
        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> assignments.give(BRUNO, task, gift("anna", null)));
        tasks.claim(ANNA, task);
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> assignments.give(BRUNO, task, gift("bruno", "anna")));
        assertThatExceptionOfType(TaskNotFound.class)
                .isThrownBy(() -> assignments.give(DARIO, task, gift("bruno", "anna")));
        assertThat(holder()).isEqualTo("anna");
    }

    @Test
    void nobodyGetsItWhoCouldNotClaimIt() {
        for (var stranger : new String[] {"carla", "dario", "nobody"}) {
            assertThatExceptionOfType(NotAColleague.class)
                    .as(stranger)
                    .isThrownBy(() -> assignments.give(CARLA, task, gift(stranger, null)));
        }
        assertThat(holder()).isNull();
    }

    @Test
    void isNotTakenFromWhoeverWasFaster() throws Exception {
        tasks.claim(BRUNO, task);

        assertThatExceptionOfType(TaskChanged.class)
                .isThrownBy(() -> assignments.give(CARLA, task, gift("anna", null)))
                .matches(lost -> lost.holder().orElseThrow().displayName().equals("Bruno Leo"));
        assertThat(holder()).isEqualTo("bruno");
    }

    /** Both look at a free task at the same moment: whoever is second changes nothing. */
    @Test
    void ofManyWhoGiveItAtOnceOneDoes() throws Exception {
        var outcomes = Together.all(20, which -> {
            try {
                return assignments.give(CARLA, task, gift(which % 2 == 0 ? "anna" : "bruno", null));
            } catch (TaskChanged lost) {
                return lost;
            }
        });

        assertThat(outcomes.stream().filter(String.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(TaskChanged.class::isInstance)).hasSize(19);
    }

    @Test
    void isTakenBackAsItWas() throws Exception {
        tasks.claim(ANNA, task);
        clock.set("2022-06-02T10:00");
        var gift = assignments.give(CARLA, task, gift("bruno", "anna"));

        assignments.takeBack(CARLA, gift, () -> {});

        assertThat(holder()).isEqualTo("anna");
        assertThat(jdbc.sql("select claimed_at from cz_inbox where task = ?")
                        .param(task)
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo("2022-06-01T07:00:00Z");
        assertThat(assignments.last(ANNA, tasks.get(ANNA, task))).isEmpty();
        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> assignments.takeBack(CARLA, gift, () -> {}));
    }

    @Test
    void isTakenBackToItsGroupsAndByWhoeverGaveItAlone() throws Exception {
        var gift = assignments.give(CARLA, task, gift("bruno", null));

        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> assignments.takeBack(ANNA, gift, () -> {}));
        assignments.takeBack(CARLA, gift, () -> {});

        assertThat(holder()).isNull();
    }

    @Test
    void isNotTakenBackByWhoeverDoesNotHeadTheOfficeAnyMore() throws Exception {
        var gift = assignments.give(CARLA, task, gift("bruno", null));
        var former = new Person(CARLA.username(), CARLA.displayName(), CARLA.email(), ANNA.groups());

        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> assignments.takeBack(former, gift, () -> {}));
        assertThat(holder()).isEqualTo("bruno");
    }

    @Test
    void isTakenBackByWhoeverHadItInHand() throws Exception {
        tasks.claim(ANNA, task);
        var gift = assignments.give(ANNA, task, gift("bruno", "anna"));

        assignments.takeBack(ANNA, gift, () -> {});

        assertThat(holder()).isEqualTo("anna");
    }

    @Test
    void isNotTakenBackAfterAnythingHasHappenedToIt() throws Exception {
        var gift = assignments.give(CARLA, task, gift("bruno", null));
        tasks.release(BRUNO, task);
        tasks.claim(BRUNO, task);

        assertThatExceptionOfType(TaskChanged.class).isThrownBy(() -> assignments.takeBack(CARLA, gift, () -> {}));
        assertThat(holder()).isEqualTo("bruno");
    }

    private static Gift gift(String to, @Nullable String seen) {
        return new Gift(to, "In ferie.", seen, null);
    }

    private @Nullable String holder() {
        return tasks.of(ANNA, path).stream()
                .filter(row -> row.taskId().equals(task))
                .map(row -> row.assignee() == null ? null : row.assignee().username())
                .toList()
                .get(0);
    }
}
