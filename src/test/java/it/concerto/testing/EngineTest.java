package it.concerto.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A test of the module {@code workflow} alone: its engine on H2 in memory, small models, people and calendar mocked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
            "spring.datasource.generate-unique-name=false",
            "camunda.bpm.job-execution.enabled=false",
            "concerto.models=classpath:workflow/",
            "concerto.ledger.key-file=target/test-files/ledger.key"
        })
@ActiveProfiles("test")
@Import({
    LetterSteps.CountLetterStep.class,
    LetterSteps.SignersInScope.class,
    LetterSteps.SignerSubjects.class,
    LetterSteps.WriteLetterHandler.class,
    Letters.class
})
public @interface EngineTest {}
