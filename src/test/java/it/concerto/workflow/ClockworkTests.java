package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.LetterApplication;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Submissions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine does of itself passes the same door as what people do: timers, steps in the background, its own end. */
@ExtendWith(OutputCaptureExtension.class)
class ClockworkTests {

    @TempDir
    Path folder;

    @Test
    void runsTimersOfItselfAfterARestartAndStopsWithoutAFault(CapturedOutput output) throws Exception {
        try (var first = start("false")) {
            waitADay(first);
        }

        var second = start("true");
        assertThat(taken(second)).doesNotContain("Flow_DayPassedToCountLetter");
        second.getBean(MovableClock.class).advance(Duration.ofDays(2));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(taken(second))
                .contains("Flow_DayPassedToCountLetter", "Flow_CountLetterToSign", "Flow_SignToSent"));
        assertThat(second.getBean(ManagementService.class).createJobQuery().count())
                .isZero();

        var executor = second.getBean(JobExecutor.class);
        assertThat(executor.isActive()).isTrue();
        stop(second);
        assertThat(executor.isActive()).isFalse();
        assertThat(output).doesNotContainPattern("(?m)^\\S+ +(WARN|ERROR) ");
    }

    /** One letter waits for its day to pass. */
    private static void waitADay(ConfigurableApplicationContext application) throws Exception {
        application
                .getBean(Processes.class)
                .start("LetterProcess", AmbitoCode.of("CASARANO"), "CASARANO-WAITING-P1", Map.of());
        var tasks = application.getBean(Tasks.class);
        var task = tasks.of(ANNA, "CASARANO-WAITING-P1").get(0).taskId();
        tasks.claim(ANNA, task);
        tasks.complete(ANNA, task, Submissions.of("subject", "non urgente"));
    }

    private static List<String> taken(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select flow_id from cz_flow_taken")
                .query(String.class)
                .list();
    }

    /** As a machine stops it: on a thread of its own, where nobody acts. */
    private static void stop(ConfigurableApplicationContext application) throws InterruptedException {
        var stopping = new Thread(application::close, "stopping");
        stopping.start();
        stopping.join(Duration.ofMinutes(1).toMillis());
        assertThat(stopping.isAlive()).isFalse();
    }

    private ConfigurableApplicationContext start(String jobs) {
        return LetterApplication.start(folder.resolve("concerto"), Map.of("camunda.bpm.job-execution.enabled", jobs));
    }
}
