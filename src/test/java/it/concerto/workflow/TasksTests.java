package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static it.concerto.testing.EngineSlice.CARLA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Submissions;
import it.concerto.workflow.OpenTask.Standing;
import it.concerto.workflow.engine.InboxProjection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class TasksTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxProjection inbox;

    @Autowired
    SignersInScope signersInScope;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @AfterEach
    void theInboxSaysWhatTheEngineSays() {
        assertThat(inbox.differences()).isZero();
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("(test)");
    }

    @Test
    void reachesTheGroupWithATermAndNobodyElse() throws Exception {
        var task = started();

        var row = tasks.of(ANNA, path).get(0);
        assertThat(row.name()).isEqualTo("Scrivere la lettera");
        assertThat(row.stage()).isEqualTo("Lettera");
        assertThat(row.group()).hasToString("CASARANO_UDP");
        assertThat(row.due()).isEqualTo(Instant.parse("2022-06-08T21:59:59Z"));
        assertThat(tasks.of(CARLA, path)).isEmpty();
        assertThat(tasks.of(DARIO, path)).isEmpty();
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> tasks.open(DARIO, task));
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> tasks.claim(CARLA, task));
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> tasks.open(ANNA, "no-such-task"));
    }

    @Test
    void isClaimedByOneAndGivenBackToAll() throws Exception {
        var task = started();
        var before = tasks.counts(ANNA);

        tasks.claim(ANNA, task);
        tasks.claim(ANNA, task);

        assertThat(tasks.counts(ANNA).mine()).isEqualTo(before.mine().plus(new InboxCount(1, false)));
        assertThat(tasks.counts(ANNA).groups().plus(new InboxCount(1, false))).isEqualTo(before.groups());
        assertThat(tasks.open(ANNA, task).standing()).isEqualTo(Standing.MINE);
        assertThat(tasks.open(BRUNO, task).standing()).isEqualTo(Standing.TAKEN);
        assertThatExceptionOfType(AlreadyClaimed.class)
                .isThrownBy(() -> tasks.claim(BRUNO, task))
                .satisfies(lost -> assertThat(lost.by().displayName()).isEqualTo("Anna Greco"));
        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> tasks.release(BRUNO, task));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> tasks.complete(BRUNO, task, Submissions.of("subject", "x")));

        tasks.release(ANNA, task);
        assertThat(tasks.open(BRUNO, task).standing()).isEqualTo(Standing.CLAIMABLE);
        assertThat(inbox.differences()).isZero();
        runtime.deleteProcessInstance(instance(), "over");
    }

    @Test
    void keepsTheAnswerAndMovesOn() throws Exception {
        signersInScope.signers = List.of();
        var task = started();
        tasks.claim(ANNA, task);

        var done = tasks.complete(ANNA, task, Submissions.of("subject", "Invito", "remark", "nota", "urgent", "true"));

        assertThat(done).isEqualTo(new Completion.Completed(path));
        assertThat(jdbc.sql("select answer from cz_task_answer where task = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .contains("Invito")
                .contains("nota");
        assertThatExceptionOfType(AlreadyCompleted.class)
                .isThrownBy(() -> tasks.open(BRUNO, task))
                .satisfies(lost -> assertThat(lost.by().username()).isEqualTo("anna"));
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> tasks.open(DARIO, task));
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .operationType("Complete")
                        .singleResult()
                        .getUserId())
                .isEqualTo("anna");
        runJob();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(path)
                        .count())
                .isZero();
    }

    @Test
    void storesNothingOfARefusedAnswer() throws Exception {
        var task = started();
        tasks.claim(ANNA, task);

        assertThat(tasks.complete(ANNA, task, Submissions.of("subject", "forbidden")))
                .isInstanceOfSatisfying(Completion.Refused.class, refused -> assertThat(refused.errors())
                        .extracting("path", "messageKey")
                        .containsExactly(tuple("subject", "testing.forbidden")));
        assertThat(tasks.complete(ANNA, task, Submissions.of("subject", ""))).isInstanceOf(Completion.Refused.class);

        assertThat(tasks.open(ANNA, task).standing()).isEqualTo(Standing.MINE);
        assertThat(jdbc.sql("select count(*) from cz_task_answer where task = ?")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isZero();
        runtime.deleteProcessInstance(instance(), "over");
    }

    @Test // BR-74: nobody of that name, so the head of the office gets the task
    void givesTheCalledProcessItsAmbitoAndEachSignerATask() throws Exception {
        signersInScope.signers = List.of("anna", "bruno", "nobody-of-this-name");
        var task = started();
        tasks.claim(ANNA, task);
        tasks.complete(ANNA, task, Submissions.of("subject", "Invito", "urgent", "true"));
        runJob();

        assertThat(tasks.of(ANNA, path)).extracting(InboxRow::key).containsExactly("Task_SignLetter");
        assertThat(tasks.of(BRUNO, path)).hasSize(1);
        // the third has no account: the head of the office gets the task and an incident says why
        assertThat(tasks.of(CARLA, path)).hasSize(1);
        assertThat(runtime.createIncidentQuery()
                        .incidentType("taskWithoutPeople")
                        .activityId("Task_SignLetter")
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo("No account #0"));

        var orphan = tasks.of(CARLA, path).get(0).taskId();
        tasks.claim(CARLA, orphan);
        tasks.complete(CARLA, orphan, Submissions.of("signed", "true"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        runtime.deleteProcessInstance(instance(), "over");
        assertThat(tasks.of(ANNA, path)).isEmpty();
    }

    @Test
    void pagesThroughAListWithoutLosingOrRepeatingARow() {
        for (int i = 0; i < 7; i++) {
            processes.start("LetterProcess", CASARANO, path, Map.of());
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = tasks.list(BRUNO, InboxView.ALL, after, 3);
            page.rows().forEach(row -> seen.add(row.taskId()));
            after = page.next();
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                tasks.counts(BRUNO).all().number());
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
    }

    @Test
    void writesTheInboxAgainFromTheEngine() throws Exception {
        tasks.claim(ANNA, started());
        started();

        inbox.rebuild();

        assertThat(inbox.differences()).isZero();
        assertThat(tasks.of(ANNA, path)).hasSize(2);
        jdbc.sql("update cz_inbox set due = ? where path = ?")
                .params(Instant.EPOCH.atOffset(ZoneOffset.UTC), path)
                .update();
        assertThat(inbox.differences()).isPositive();
        inbox.rebuild();
    }

    private String started() {
        processes.start("LetterProcess", CASARANO, path, Map.of());
        return tasks.of(ANNA, path).get(0).taskId();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    private void runJob() {
        var job = jobs.createJobQuery().processDefinitionKey("LetterProcess").list().stream()
                .filter(one -> one.getDuedate() == null)
                .findFirst()
                .orElseThrow();
        jobs.executeJob(job.getId());
    }
}
