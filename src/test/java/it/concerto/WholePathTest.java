package it.concerto;

import it.concerto.testing.FreshData;
import it.concerto.testing.MovableClock;
import it.concerto.testing.PostOffice;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
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
            "concerto.files.directory=target/test-files"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(WholePathTest.Time.class)
@ContextConfiguration(initializers = PostOffice.class)
@TestExecutionListeners(listeners = FreshData.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WholePathTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(FreshData.BEGINNING);
        }
    }
}
