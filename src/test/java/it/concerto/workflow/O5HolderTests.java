package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Submissions;
import it.concerto.workflow.engine.NotTheHolder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** O5: only whoever has a task in hand completes it, and the record names them. */
@EngineTest
class O5HolderTests {

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskAnswers answers;

    @Autowired
    TaskCompletion completion;

    @Autowired
    TaskClaims claims;

    @Autowired
    SignersInScope signersInScope;

    @Autowired
    TaskService engine;

    @Autowired
    EngineSession session;

    @Autowired
    HistoryService history;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    private String task;

    @BeforeEach
    void begin() {
        signersInScope.signers = List.of();
        processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of());
        task = tasks.of(ANNA, path).get(0).taskId();
    }

    @Test
    void whoMayReadItDoesNotCompleteIt() throws Exception {
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> tasks.complete(BRUNO, task, Submissions.of("subject", "Invito")));
        tasks.claim(ANNA, task);
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> tasks.complete(BRUNO, task, Submissions.of("subject", "Invito")));
    }

    /** Else whoever may see the task could try out what its form accepts. */
    @Test
    void whoHasItNotInHandIsNotEvenToldWhatIsWrong() throws Exception {
        tasks.claim(ANNA, task);

        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> tasks.complete(BRUNO, task, Submissions.of("subject", "")));
    }

    @Test
    void whoLosesItWhileCompletingIsTold() throws Exception {
        tasks.claim(ANNA, task);
        var given = new Tasks(inbox, new Overtaken(), completion, session, claims);

        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> given.complete(ANNA, task, Submissions.of("subject", "Invito")));

        assertThat(tasks.open(BRUNO, task).row().assignee()).isNotNull();
    }

    /** The task changes hands as soon as it has been looked at. */
    private final class Overtaken extends VisibleTasks {

        private Overtaken() {
            super(inbox, answers);
        }

        @Override
        InboxEntry held(Person person, String taskId) throws TaskNotFound, NotYours, AlreadyCompleted {
            var held = super.held(person, taskId);
            try {
                tasks.release(person, taskId);
                tasks.claim(BRUNO, taskId);
            } catch (AlreadyClaimed | Contended e) {
                throw new AssertionError(e);
            }
            return held;
        }
    }

    /** As if the task had changed hands between the look at it and the completion. */
    @Test
    void theEngineItselfHasTheLastWord() throws Exception {
        tasks.claim(ANNA, task);

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> session.inTransaction(BRUNO, status -> {
                    engine.complete(task);
                    return true;
                }))
                .matches(NotTheHolder::isBehind);
        assertThat(tasks.open(ANNA, task).row().assignee()).isNotNull();
    }

    @Test
    void theHistoryNamesWhoCompletedIt() throws Exception {
        tasks.claim(ANNA, task);
        tasks.complete(ANNA, task, Submissions.of("subject", "Invito"));

        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .operationType("Complete")
                        .list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getUserId()).isEqualTo("anna"));
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("anna");
    }
}
