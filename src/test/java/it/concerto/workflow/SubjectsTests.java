package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static it.concerto.testing.EngineSlice.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps;
import it.concerto.testing.LetterSteps.SignerSubjects;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Letters;
import it.concerto.workflow.engine.InboxProjection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What looks alike tells what it is about: in the lists, in the log, in the history. */
@EngineTest
class SubjectsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    Processes processes;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Tasks tasks;

    @Autowired
    AnswerLog log;

    @Autowired
    ProcessHistory history;

    @Autowired
    InboxProjection inbox;

    @Autowired
    SignersInScope signersInScope;

    @Autowired
    SignerSubjects subjects;

    @Autowired
    Letters letters;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void twoAreAskedToSign() throws Exception {
        subjects.prefix = "Firma di ";
        signersInScope.signers = List.of("anna", "bruno");
        letters.begin(path);
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();
    }

    @AfterEach
    void theInboxSaysWhatTheEngineSays() {
        assertThat(inbox.differences()).isZero();
        letters.throwAway(path);
    }

    @Test
    void eachTaskTellsWhatItsRunIsAbout() {
        assertThat(subjectOf(ANNA)).isEqualTo("Firma di anna");
        assertThat(subjectOf(BRUNO)).isEqualTo("Firma di bruno");
        assertThat(tasks.ofOthers(CARLA, path)).singleElement().satisfies(waiting -> assertThat(waiting.subjects())
                .containsExactlyInAnyOrder("Firma di anna", "Firma di bruno"));
    }

    @Test
    void theRunsOfAProcessTellThemselvesApart() {
        assertThat(history.running(ANNA, CASARANO, path))
                .extracting(ProcessRun::subject)
                .containsExactlyInAnyOrder(null, "Firma di anna", "Firma di bruno");
    }

    @Test
    void theLogKeepsWhatAnAnswerWasAbout() throws Exception {
        letters.complete(BRUNO, path, "signed", "true");

        assertThat(log.of(ANNA, CASARANO, path, null, 10))
                .extracting(event -> ((LoggedAnswer) event).subject())
                .containsExactly("Firma di bruno", null);
    }

    @Test
    void theSubjectStaysWhenTheTaskChangesHands() {
        var task = tasks.of(ANNA, path).get(0).taskId();

        handOvers.give(path, LetterSteps.SIGNER, "anna", LetterSteps.SIGNER, "anna", "bruno");

        assertThat(tasks.of(BRUNO, path))
                .filteredOn(row -> row.taskId().equals(task))
                .singleElement()
                .extracting(InboxRow::subject)
                .isEqualTo("Firma di anna");
    }

    @Test
    void aSubjectThatHasChangedIsAskedForAnew() throws Exception {
        letters.complete(BRUNO, path, "signed", "true");
        subjects.prefix = "Nuova firma di ";

        processes.renewSubjects(path, LetterSteps.SIGNER, "anna");
        processes.renewSubjects(path, LetterSteps.SIGNER, "bruno");

        assertThat(subjectOf(ANNA)).isEqualTo("Nuova firma di anna");
        assertThat(log.of(ANNA, CASARANO, path, null, 1))
                .extracting(event -> ((LoggedAnswer) event).subject())
                .as("what was answered stays")
                .containsExactly("Firma di bruno");
    }

    private String subjectOf(Person person) {
        return tasks.of(person, path).get(0).subject();
    }
}
