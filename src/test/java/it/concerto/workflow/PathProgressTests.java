package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.CARLA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Person;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Letters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class PathProgressTests {

    private static final Instant DUE = Instant.parse("2022-06-08T21:59:59Z");

    @Autowired
    PathProgress progress;

    @Autowired
    Letters letters;

    @Autowired
    SignersInScope signersInScope;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
    private final String other = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void oneLetterOfEachPathIsToBeWritten() {
        signersInScope.signers = List.of("anna", "bruno");
        letters.begin(path);
        letters.begin(other);
    }

    @AfterEach
    void throwAway() {
        letters.throwAway(path);
        letters.throwAway(other);
    }

    @Test
    void tellsTheNextTermWhoeverItIsForAndHowMuchIsYours() {
        assertThat(of(ANNA)).isEqualTo(new Progress(List.of(), DUE, 1));
        assertThat(of(CARLA)).isEqualTo(new Progress(List.of(), DUE, 0));
    }

    @Test
    void namesWhatTheWholePathHasCalled() throws Exception {
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();

        var both = progress.of(ANNA, List.of(path, other));

        assertThat(both.get(path).stages()).containsOnly("Firma della lettera");
        assertThat(both.get(path).yours()).isEqualTo(1);
        assertThat(both.get(other)).isEqualTo(new Progress(List.of(), DUE, 1));
    }

    @Test
    void knowsNothingOfAPathWhereNothingRuns() {
        assertThat(progress.of(ANNA, List.of("CASARANO-NOWHERE"))).containsEntry("CASARANO-NOWHERE", Progress.NONE);
        assertThat(progress.of(ANNA, List.of())).isEmpty();
    }

    @Test // BR-01
    void tellsNothingToAnotherAmbito() {
        assertThat(of(DARIO)).isEqualTo(Progress.NONE);
    }

    private Progress of(Person person) {
        return progress.of(person, List.of(path)).get(path);
    }
}
