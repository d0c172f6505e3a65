package it.concerto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.Completion;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.Processes;
import it.concerto.workflow.Tasks;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;

/** Letters of the engine's tests on their way: begun, written, sent on, thrown away. */
@TestComponent
public class Letters {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    private final Processes processes;
    private final Tasks tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;

    Letters(Processes processes, Tasks tasks, RuntimeService runtime, ManagementService jobs) {
        this.processes = processes;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** A task to write a letter waits for the office. */
    public void begin(String path) {
        processes.start("LetterProcess", CASARANO, path, Map.of());
    }

    /** The person does their most urgent task of the path. */
    public String complete(Person person, String path, String... answer) throws Exception {
        var task = tasks.of(person, path).stream()
                .map(InboxRow::taskId)
                .findFirst()
                .orElseThrow();
        tasks.claim(person, task);
        assertThat(tasks.complete(person, task, Submissions.of(answer))).isInstanceOf(Completion.Completed.class);
        return task;
    }

    /** The letters that are written are counted, and signatures asked for. */
    public void send() {
        jobs.createJobQuery().processDefinitionKey("LetterProcess").list().stream()
                .filter(job -> job.getDuedate() == null)
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    public void throwAway(String path) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(path)
                .rootProcessInstances()
                .list()
                .forEach(run -> runtime.deleteProcessInstance(run.getId(), "over"));
    }
}
