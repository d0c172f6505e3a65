package it.concerto;

import it.concerto.identity.People;
import it.concerto.participation.portal.web.FreshThrottle;
import it.concerto.testing.EndedPaths;
import it.concerto.testing.Ensemble;
import it.concerto.testing.FreshData;
import it.concerto.testing.MovableClock;
import it.concerto.testing.NamesInVariables;
import it.concerto.testing.Noticeboard;
import it.concerto.testing.PostOffice;
import it.concerto.testing.ProvenLedger;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.ToldSubjects;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application with its demo data on a real port; its clock and its jobs wait for the test. It starts once, each
 * class finds it as it began.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
            "spring.datasource.generate-unique-name=false",
            "camunda.bpm.job-execution.enabled=false",
            "concerto.reminders.automatic=false",
            "concerto.files.directory=target/test-files/${random.uuid}"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({
    WholePathTest.Scenery.class,
    RunningNotice.class,
    Noticeboard.class,
    FreshThrottle.class,
    ToldSubjects.class,
    ProvenLedger.class,
    EndedPaths.class
})
@ContextConfiguration(initializers = PostOffice.class)
@TestExecutionListeners(
        listeners = {FreshData.class, NamesInVariables.class},
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WholePathTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Scenery {

        /** Only there once somebody asks: the port is known when the server runs. */
        @Bean
        @Lazy
        Ensemble.Stage stage(
                Environment environment, People people, JdbcClient jdbc, ManagementService jobs, MovableClock clock) {
            var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
            return new Ensemble.Stage(address, "concerto-di-zona", people, jdbc, jobs, clock);
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(FreshData.BEGINNING);
        }
    }
}
