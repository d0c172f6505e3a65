package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.WriteLetterHandler;
import it.concerto.testing.Submissions;
import it.concerto.testing.Together;
import it.concerto.workflow.engine.InboxProjection;
import it.concerto.workflow.engine.TaskChanges;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O14: who loses inside the engine is served again; who loses to a person reads to whom, and never a fault. */
@EngineTest
class O14RaceTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxProjection inbox;

    @Autowired
    TaskChanges changes;

    @Autowired
    EngineSession session;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WriteLetterHandler handler;

    @Autowired
    JdbcClient jdbc;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @AfterEach
    void theInboxSaysWhatTheEngineSays() {
        assertThat(inbox.differences()).isZero();
    }

    @Test
    void twoBranchesThatMeetAreBothTakenTwoHundredTimes() throws Exception {
        var collisions = new TwoBranches(processes, tasks, runtime, handler).meet(200);

        assertThat(collisions).as("they did meet").isPositive();
    }

    @Test
    void ofTwoWhoCompleteATaskOneWinsAndTheOtherReadsWhoAndWhen() throws Exception {
        for (int round = 0; round < 50; round++) {
            processes.start("LetterProcess", CASARANO, path + round, Map.of());
            var task = tasks.of(ANNA, path + round).get(0).taskId();
            tasks.claim(ANNA, task);

            var outcomes = Together.all(2, which -> {
                try {
                    return tasks.complete(ANNA, task, Submissions.of("subject", "by thread " + which));
                } catch (AlreadyCompleted lost) {
                    return lost;
                }
            });

            assertThat(outcomes).hasAtLeastOneElementOfType(Completion.Completed.class);
            assertThat(outcomes.stream().filter(AlreadyCompleted.class::isInstance))
                    .singleElement()
                    .satisfies(lost -> {
                        assertThat(((AlreadyCompleted) lost).by().displayName()).isEqualTo("Anna Greco");
                        assertThat(((AlreadyCompleted) lost).at()).isNotNull();
                    });
            assertThat(jdbc.sql("select count(*) from cz_task_answer where task = ?")
                            .param(task)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoGivesATaskBackNeverTakesItFromWhoGotItMeanwhile() throws Exception {
        for (int round = 0; round < 100; round++) {
            processes.start("LetterProcess", CASARANO, path + round, Map.of());
            var task = tasks.of(ANNA, path + round).get(0).taskId();
            tasks.claim(ANNA, task);

            var outcomes = Together.all(2, which -> which == 0 ? released(task) : given(task));

            assertThat(outcomes).as("one of them").containsExactlyInAnyOrder(true, false);
            assertThat(inbox(task)).isEqualTo(outcomes.get(1).equals(true) ? "bruno" : null);
        }
    }

    @Test
    void whoGivesATaskBackThatIsCompletedMeanwhileIsTold() throws Exception {
        for (int round = 0; round < 100; round++) {
            processes.start("LetterProcess", CASARANO, path + round, Map.of());
            var task = tasks.of(ANNA, path + round).get(0).taskId();
            tasks.claim(ANNA, task);

            var outcomes = Together.all(2, which -> which == 0 ? released(task) : completed(task));

            assertThat(outcomes).as("one of them").containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whatIsNoRaceIsTriedOnce() {
        var attempts = new AtomicInteger();

        assertThatIllegalArgumentException().isThrownBy(() -> new Races().run("t", () -> true, () -> {
            attempts.incrementAndGet();
            throw new IllegalArgumentException("a fault");
        }));
        assertThat(attempts).hasValue(1);
    }

    private boolean given(String task) {
        try {
            return session.inTransaction(
                            ANNA, status -> changes.give(task, state -> "anna".equals(state.holder()), "bruno"))
                    .isPresent();
        } catch (OptimisticLockingException lost) {
            return false;
        }
    }

    private boolean released(String task) throws Exception {
        try {
            tasks.release(ANNA, task);
            return true;
        } catch (NotYours | AlreadyCompleted told) {
            return false;
        }
    }

    private boolean completed(String task) throws Exception {
        try {
            return tasks.complete(ANNA, task, Submissions.of("subject", "Invito")) instanceof Completion.Completed;
        } catch (NotYours told) {
            return false;
        }
    }

    private String inbox(String task) {
        return jdbc.sql("select max(assignee) from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
