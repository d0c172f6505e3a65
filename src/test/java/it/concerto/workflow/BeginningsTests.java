package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Submissions;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When something began is not read again (ADR 92), but how long it took is told as ever. */
@EngineTest
class BeginningsTests {

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Test
    void theHistoryTellsHowLongTasksAndStepsTook() throws Exception {
        var path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
        var run = processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of());
        var task = tasks.of(ANNA, path).get(0).taskId();
        tasks.claim(ANNA, task);
        tasks.complete(ANNA, task, Submissions.of("subject", "Invito", "urgent", "true"));

        var answered = history.createHistoricTaskInstanceQuery()
                .taskId(task)
                .finished()
                .singleResult();
        assertThat(answered.getDurationInMillis()).isEqualTo(between(answered.getStartTime(), answered.getEndTime()));
        var steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .finished()
                .list();
        assertThat(steps).hasSizeGreaterThan(1).allSatisfy(step -> assertThat(step.getDurationInMillis())
                .isEqualTo(between(step.getStartTime(), step.getEndTime())));
        // its job must not wait for another test
        runtime.deleteProcessInstance(run, "over");
    }

    /** Nor is a day written into every row on which it may go (ADR 123). */
    @Test
    void theHistoryOfARunThatIsOverKeepsNoDayOfRemoval() {
        var path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
        var run = processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of());

        runtime.deleteProcessInstance(run, "over");

        var over = history.createHistoricProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult();
        assertThat(over.getEndTime()).isNotNull();
        assertThat(over.getRemovalTime()).isNull();
    }

    private static long between(Date begin, Date end) {
        return end.getTime() - begin.getTime();
    }
}
