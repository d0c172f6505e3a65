package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.forms.Difference;
import it.concerto.forms.FormReading;
import it.concerto.forms.Submission;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O3: a value that changes between reading and answering is not overwritten unseen. */
@EngineTest
class StaleAnswerTests {

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    SignersInScope signersInScope;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    private String task;

    @BeforeEach
    void begin() throws Exception {
        signersInScope.signers = List.of();
        processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of());
        set("Cinque");
        task = tasks.of(ANNA, path).get(0).taskId();
        tasks.claim(ANNA, task);
    }

    @Test
    void theOlderAnswerWritesNothingAndTheChoiceWritesOnce() throws Exception {
        var typed = typed("Cinque o sei");
        set("Nove");

        assertThat(tasks.complete(ANNA, task, typed))
                .isInstanceOfSatisfying(Completion.Stale.class, stale -> assertThat(stale.differences())
                        .containsExactly(
                                new Difference("subject", "Oggetto", List.of("Cinque o sei"), List.of("Nove"), true)));
        assertThat(answers()).isZero();
        assertThat(completions()).isZero();

        var chosen = typed.with(FormReading.INPUT, reading());
        assertThat(tasks.complete(ANNA, task, chosen)).isInstanceOf(Completion.Completed.class);
        assertThat(answers()).isEqualTo(1);
        assertThat(completions()).isEqualTo(1);
    }

    @Test
    void whoTypedWhatOthersSetMeanwhileIsNotAsked() throws Exception {
        var typed = typed("Nove");
        set("Nove");

        assertThat(tasks.complete(ANNA, task, typed)).isInstanceOf(Completion.Completed.class);
    }

    @Test
    void anAnswerThatChangesWhatStillStandsIsTaken() throws Exception {
        assertThat(tasks.complete(ANNA, task, typed("Sei"))).isInstanceOf(Completion.Completed.class);
    }

    @Test
    void aReadingThatSomebodyBrokeGuardsNothingAndIsNoFault() throws Exception {
        set("Nove");

        assertThat(tasks.complete(ANNA, task, Submissions.of("subject", "Sei", FormReading.INPUT, "x=y z")))
                .isInstanceOf(Completion.Completed.class);
    }

    private Submission typed(String subject) throws Exception {
        return Submissions.of("subject", subject, FormReading.INPUT, reading());
    }

    private String reading() throws Exception {
        var open = tasks.open(ANNA, task);
        return FormReading.of(open.form(), open.given(), clock.instant()).text();
    }

    private void set(String about) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .singleResult()
                .getId();
        runtime.setVariable(instance, LetterSteps.ABOUT.name(), about);
    }

    private long answers() {
        return jdbc.sql("select count(*) from cz_task_answer where task = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private long completions() {
        return history.createUserOperationLogQuery()
                .taskId(task)
                .operationType("Complete")
                .count();
    }
}
