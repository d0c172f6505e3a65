package it.concerto.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.concerto.WholePathTest;
import it.concerto.files.FileRef;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.Overtaken;
import it.concerto.testing.Submissions;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Completion;
import it.concerto.workflow.Processes;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is attached or taken back at the very moment at which its task is completed. */
@WholePathTest
class TaskAttachmentRaceTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final NewAttachment NOTE = new NewAttachment("Nota", new FileRef("ab".repeat(32), "nota.pdf"), 1000);

    @Autowired
    TaskAttachments attachments;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    ActingProduct acting;

    @Autowired
    RuntimeService engine;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Person enea;
    private String task;

    @BeforeEach
    void claim() throws Exception {
        jdbc.sql("delete from cz_attachment").update();
        enea = people.findActive("enea.nardone").orElseThrow();
        acting.as("test", () -> processes.start("GuidelineProcess", CASARANO, "CASARANO-PDZ-V", Map.of()));
        task = jdbc.sql("select min(task) from cz_inbox where ambito = 'CASARANO' and task_key = 'Task_OpenCycle'")
                .query(String.class)
                .single();
        tasks.claim(enea, task);
    }

    @Test
    void attachesNothingToATaskThatIsBeingCompleted() throws Exception {
        var refused = meanwhile(this::complete, () -> attachments.attach(enea, task, NOTE));

        assertThat(refused).isInstanceOf(AlreadyCompleted.class);
        assertThat(jdbc.sql("select count(*) from cz_attachment")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNothingBackFromATaskThatIsJustGoing() throws Exception {
        attachments.attach(enea, task, NOTE);
        var id = jdbc.sql("select id from cz_attachment").query(String.class).single();

        var refused = meanwhile(this::end, () -> attachments.remove(enea, task, id, "Sbagliato."));

        assertThat(refused).isInstanceOf(TaskNotFound.class);
        assertThat(attachments.ofAnswer(enea, CASARANO, task, true))
                .singleElement()
                .satisfies(one -> assertThat(one.isRemoved()).isFalse());
    }

    private Throwable meanwhile(Overtaken.Work end, Callable<Boolean> attempt) throws Exception {
        return Overtaken.by(transaction, end, () -> catchThrowable(attempt::call));
    }

    /** Its procedure ends without it. */
    private void end() {
        var run = jdbc.sql("select min(process_instance_id) from cz_inbox where task = ?")
                .param(task)
                .query(String.class)
                .single();
        acting.as("test", () -> {
            engine.deleteProcessInstance(run, "test");
            return true;
        });
    }

    private void complete() throws Exception {
        var answer = Submissions.of("regionalAct", "D.G.R. 353 del 14 marzo 2022", "procedureOwner", "enea.nardone");
        assertThat(tasks.complete(enea, task, answer)).isInstanceOf(Completion.Completed.class);
    }
}
