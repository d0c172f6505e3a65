package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Together;
import it.concerto.workflow.engine.InboxProjection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** O4: of fifty who claim one task one has it, and each of the others reads who. */
@EngineTest
class O4ClaimTests {

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxProjection inbox;

    @Test
    void ofFiftyWhoClaimATaskOneWinsAndAllOthersReadWho() throws Exception {
        var path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
        processes.start("LetterProcess", AmbitoCode.of("CASARANO"), path, Map.of());
        var task = tasks.of(ANNA, path).get(0).taskId();

        var outcomes = Together.all(50, which -> {
            var person = which % 2 == 0 ? ANNA : BRUNO;
            try {
                tasks.claim(person, task);
                return person.username();
            } catch (AlreadyClaimed lost) {
                return lost;
            }
        });

        var winner = tasks.open(ANNA, task).row().assignee();
        assertThat(winner).isNotNull();
        assertThat(outcomes.stream().filter(String.class::isInstance))
                .hasSize(25)
                .containsOnly(winner.username());
        assertThat(outcomes.stream().filter(AlreadyClaimed.class::isInstance))
                .hasSize(25)
                .allSatisfy(lost -> assertThat(((AlreadyClaimed) lost).by()).isEqualTo(winner));
        assertThat(inbox.differences()).isZero();
    }
}
