package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.CountLetterStep;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FailedStepsTests {

    private static final String PATH = "CASARANO-FAILED-STEP-P1";

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    CountLetterStep step;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @AfterEach
    void repairTheStep() {
        step.fails = false;
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(PATH)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
    }

    @Test
    void areTriedFiveTimesAMinuteApartBeforeSomebodyIsAsked() throws Exception {
        processes.start("LetterProcess", AmbitoCode.of("CASARANO"), PATH, Map.of());
        var task = tasks.of(ANNA, PATH).get(0).taskId();
        tasks.claim(ANNA, task);
        tasks.complete(ANNA, task, Submissions.of("subject", "Invito", "urgent", "true"));
        step.fails = true;

        for (var left : List.of(4, 3, 2, 1)) {
            tryIt();
            assertThat(job().getRetries()).isEqualTo(left);
            assertThat(job().getDuedate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofMinutes(1))));
            assertThat(incidents()).isZero();
            clock.advance(Duration.ofMinutes(1));
        }
        tryIt();

        assertThat(job().getRetries()).isZero();
        assertThat(incidents()).isOne();
    }

    private void tryIt() {
        var job = job().getId();
        assertThatIllegalStateException().isThrownBy(() -> jobs.executeJob(job));
    }

    private Job job() {
        return jobs.createJobQuery().activityId("Task_CountLetter").singleResult();
    }

    private long incidents() {
        return runtime.createIncidentQuery()
                .incidentType("failedJob")
                .activityId("Task_CountLetter")
                .count();
    }
}
