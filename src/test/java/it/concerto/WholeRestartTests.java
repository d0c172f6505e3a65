package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.Ensemble;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PathParts;
import it.concerto.testing.Visitor;
import it.concerto.workflow.engine.InboxProjection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with its demo data on a file, stopped while a task is in hand and a timer runs. */
class WholeRestartTests {

    private static final String CASARANO = "CASARANO-PDZ-V";
    private static final String TARANTO = "TARANTO-PDZ-2018";
    private static final String PASSWORD = "concerto-di-zona";

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItStopped() {
        String task;
        String holder;
        List<String> deployed;
        Instant deadline;
        try (var first = start()) {
            PathParts.usual(stage(first), CASARANO).playNow();
            deadline = timer(first).getDuedate().toInstant();
            var taranto = new Ensemble(stage(first), TARANTO);
            var waiting = taranto.waiting().get(0);
            task = "/attivita/" + waiting.task();
            holder = taranto.member("TARANTO_UDPRESP", 0);
            claim(visitor(first, holder), task);
            deployed = definitions(first);
        }

        try (var second = start()) {
            assertThat(deployed).anyMatch(one -> one.startsWith("form ")).anyMatch(one -> one.startsWith("decision "));
            assertThat(definitions(second)).isEqualTo(deployed);
            assertThat(second.getBean(InboxProjection.class).differences()).isZero();
            assertThat(visitor(second, holder).get(task).page().select("form.cz-answer"))
                    .as("the task in hand")
                    .hasSize(1);
            assertThat(timer(second).getDuedate().toInstant()).isEqualTo(deadline);

            var casarano = PathParts.usual(stage(second), CASARANO);
            assertThat(casarano.waiting()).as("all wait for the deadline").isEmpty();
            casarano.playUntil("Task_ListAdmitted");
            assertThat(casarano.waiting()).extracting(Ensemble.Waiting::key).contains("Task_ListAdmitted");
            assertThat(second.getBean(MovableClock.class).instant()).isAfter(deadline);
        }
    }

    private static void claim(Visitor visitor, String task) {
        visitor.send(Visitor.form(visitor.get(task).page(), "form.cz-claim-first"), Map.of());
    }

    /** The next timer of Casarano. */
    private static Job timer(ConfigurableApplicationContext application) {
        return application
                .getBean(ManagementService.class)
                .createJobQuery()
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0);
    }

    private static List<String> definitions(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql(
                        """
                        select 'process ' || key_ || ' ' || version_ from act_re_procdef
                        union all select 'form ' || key_ || ' ' || version_ from act_re_camformdef
                        union all select 'decision ' || key_ || ' ' || version_ from act_re_decision_def
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    private static Visitor visitor(ConfigurableApplicationContext application, String username) {
        return Visitor.signedIn(base(application), username, PASSWORD);
    }

    private static Ensemble.Stage stage(ConfigurableApplicationContext application) {
        return application.getBean(Ensemble.Stage.class);
    }

    private static String base(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ConcertoApplication.class, WholePathTest.Scenery.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .run(
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("concerto"),
                        "--concerto.files.directory=" + folder.resolve("files"),
                        "--concerto.identity.bcrypt-cost=4",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0",
                        "--spring.main.banner-mode=off");
    }
}
