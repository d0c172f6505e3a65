package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.WriteLetterHandler;
import it.concerto.workflow.engine.InboxProjection;
import java.io.IOException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** O14 where several machines run: PostgreSQL tells of a collision in its own way. */
@EngineTest
@DirtiesContext
class O14PostgresRaceTests {

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void twoBranchesThatMeetAreBothTaken(
            @Autowired Processes processes,
            @Autowired Tasks tasks,
            @Autowired RuntimeService runtime,
            @Autowired WriteLetterHandler handler,
            @Autowired InboxProjection inbox)
            throws Exception {
        var collisions = new TwoBranches(processes, tasks, runtime, handler).meet(50);

        assertThat(collisions).isPositive();
        assertThat(inbox.differences()).isZero();
    }
}
