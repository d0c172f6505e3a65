package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Submissions;
import it.concerto.workflow.engine.InboxProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class RaceTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxProjection inbox;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(50);

    @AfterEach
    void end() {
        threads.shutdown();
        assertThat(inbox.differences()).isZero();
    }

    @Test
    void ofTwoWhoCompleteATaskOneWinsAndTheOtherReadsWhoAndWhen() throws Exception {
        for (int round = 0; round < 50; round++) {
            var task = started();
            tasks.claim(ANNA, task);

            var outcomes = together(2, i -> {
                try {
                    return tasks.complete(ANNA, task, Submissions.of("subject", "by thread " + i));
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
    void ofFiftyWhoClaimATaskOneWinsAndAllOthersReadWho() throws Exception {
        var task = started();

        var outcomes = together(50, i -> {
            Person person = i % 2 == 0 ? ANNA : BRUNO;
            try {
                tasks.claim(person, task);
                return person.username();
            } catch (AlreadyClaimed lost) {
                return lost;
            }
        });

        var winner = tasks.open(ANNA, task).row().assignee();
        assertThat(winner).isNotNull();
        assertThat(outcomes.stream().filter(String.class::isInstance))
                .hasSize(25)
                .containsOnly(winner.username());
        assertThat(outcomes.stream().filter(AlreadyClaimed.class::isInstance))
                .hasSize(25)
                .allSatisfy(lost -> assertThat(((AlreadyClaimed) lost).by()).isEqualTo(winner));
    }

    private String started() {
        var path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
        processes.start("LetterProcess", CASARANO, path, Map.of());
        return tasks.of(ANNA, path).get(0).taskId();
    }

    private interface Attempt {
        Object by(int thread) throws Exception;
    }

    private List<Object> together(int many, Attempt attempt) throws Exception {
        var barrier = new CyclicBarrier(many);
        var attempts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < many; i++) {
            int thread = i;
            attempts.add(() -> {
                barrier.await();
                return attempt.by(thread);
            });
        }
        var outcomes = new ArrayList<Object>();
        for (Future<Object> outcome : threads.invokeAll(attempts)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }
}
