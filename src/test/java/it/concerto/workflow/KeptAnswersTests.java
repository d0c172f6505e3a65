package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.CARLA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.CountedStatements;
import it.concerto.testing.EngineTest;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class KeptAnswersTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    KeptAnswers answers;

    @Autowired
    ProcessHistory history;

    @Autowired
    Letters letters;

    @Autowired
    MovableClock clock;

    @Autowired
    AnswerNames names;

    @Autowired
    DataSource database;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void begin() {
        clock.set("2022-06-01T09:00");
        letters.begin(path);
    }

    @AfterEach
    void throwAway() {
        letters.throwAway(path);
        clock.set("2022-06-01T09:00");
    }

    @Test
    @DisplayName("A question that means nothing to any module is kept and read again with its form")
    void keepsWhatNoHandlerTakes() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito", "remark", "Solo per noi");

        var kept = answers.find(CARLA, CASARANO, path, task).orElseThrow();

        assertThat(kept.answer()).containsEntry("remark", "Solo per noi").containsEntry("subject", "Invito");
        assertThat(kept.form().id()).isEqualTo("writeLetter");
        assertThat(kept.event().name()).isEqualTo("Scrivere la lettera");
        assertThat(kept.event().by()).isEqualTo("Anna Greco");
        assertThat(kept.username()).isEqualTo("anna");
        assertThat(kept.personal()).isFalse();
        assertThat(kept.isLate()).isFalse();
    }

    @Test
    void tellsWhatCameAfterItsTerm() throws Exception {
        clock.set("2022-06-09T09:00");

        var task = letters.complete(ANNA, path, "subject", "Invito");

        assertThat(answers.find(ANNA, CASARANO, path, task).orElseThrow().isLate())
                .isTrue();
    }

    @Test
    @DisplayName("BR-01 another Ambito, another path and an unknown task find nothing")
    void findsNothingElsewhere() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito");

        assertThat(answers.find(DARIO, CASARANO, path, task)).isEmpty();
        assertThat(answers.find(DARIO, AmbitoCode.of("TARANTO"), path, task)).isEmpty();
        assertThat(answers.find(ANNA, CASARANO, path + "-X", task)).isEmpty();
        assertThat(answers.find(ANNA, CASARANO, path, "unknown")).isEmpty();
    }

    @Test
    void listsTheAnswersOfARun() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito");
        var run = history.latest(ANNA, CASARANO, path, "LetterProcess").orElseThrow();

        assertThat(answers.ofRun(ANNA, CASARANO, run, path))
                .extracting(LoggedAnswer::task)
                .containsExactly(task);
        assertThat(answers.ofRun(DARIO, CASARANO, run, path)).isEmpty();
    }

    @Test
    void readsForAListNeitherWhatWasAnsweredNorWhatWasGiven() throws Exception {
        letters.complete(ANNA, path, "subject", "Invito");
        var run = history.latest(ANNA, CASARANO, path, "LetterProcess").orElseThrow();
        var statements = new CountedStatements();
        var counted = (DataSource) statements.postProcessAfterInitialization(database, "dataSource");
        var listing = new KeptAnswers(JdbcClient.create(counted), mock(), mock(), names, mock());

        assertThat(listing.ofRun(ANNA, CASARANO, run, path)).hasSize(1);

        assertThat(statements.take()).singleElement().asString().doesNotContainPattern("\\*|\\b(given|answer)\\b");
    }
}
