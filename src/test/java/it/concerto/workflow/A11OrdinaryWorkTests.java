package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.CountedStatements;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Letters;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A11: who takes a task and completes it is no operator, and pays nothing for the look at operators. */
@EngineTest
@Import(CountedStatements.class)
@RecordApplicationEvents
class A11OrdinaryWorkTests {

    @Autowired
    Letters letters;

    @Autowired
    CountedStatements statements;

    @Autowired
    ApplicationEvents events;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void begin() {
        letters.begin(path);
        events.clear();
        statements.take();
    }

    @AfterEach
    void throwAway() {
        letters.throwAway(path);
    }

    @Test
    void isNotLookedAt() throws Exception {
        letters.complete(ANNA, path, "subject", "Invito");

        assertThat(statements.take()).isNotEmpty().noneMatch(sql -> sql.contains("'TOKEN' as kind"));
        assertThat(events.stream(OperatorActed.class)).isEmpty();
    }
}
