package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static it.concerto.testing.EngineSlice.CARLA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Letters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may know of the tasks that are not theirs. */
@EngineTest
class OthersTests {

    @Autowired
    Tasks tasks;

    @Autowired
    Letters letters;

    @Autowired
    SignersInScope signersInScope;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @BeforeEach
    void twoLettersAreToBeWritten() {
        signersInScope.signers = List.of("anna", "bruno");
        letters.begin(path);
        letters.begin(path);
    }

    @AfterEach
    void throwAway() {
        letters.throwAway(path);
    }

    @Test
    void tellsTasksOfOneKindAndRoleTogether() {
        assertThat(tasks.ofOthers(CARLA, path)).singleElement().satisfies(waiting -> {
            assertThat(waiting.name()).isEqualTo("Scrivere la lettera");
            assertThat(waiting.stage()).isEqualTo("Lettera");
            assertThat(waiting.role()).isEqualTo(Role.UDP);
            assertThat(waiting.count()).isEqualTo(2);
            assertThat(waiting.subjects()).isEmpty();
            assertThat(waiting.due()).isEqualTo(Instant.parse("2022-06-08T21:59:59Z"));
        });
    }

    @Test // BR-01
    void tellsNothingOfOnesOwnTasksAndNothingToAnotherAmbito() {
        assertThat(tasks.ofOthers(ANNA, path)).isEmpty();
        assertThat(tasks.ofOthers(DARIO, path)).isEmpty();
    }

    @Test
    void namesNobodyWhoGotATaskByName() throws Exception {
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();

        assertThat(tasks.ofOthers(CARLA, path))
                .filteredOn(waiting -> waiting.stage().equals("Firma della lettera"))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.role()).isNull();
                    assertThat(waiting.count()).isEqualTo(2);
                });
    }

    @Test
    void listsWhatOthersDoWhereOneHasDoneSomething() throws Exception {
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();

        assertThat(awaited(ANNA)).singleElement().satisfies(row -> {
            assertThat(row.subject()).isEqualTo("Firma di bruno");
            assertThat(row.assignee()).isNull();
        });
        assertThat(awaited(BRUNO)).as("has done nothing in it").isEmpty();
        assertThat(awaited(DARIO)).isEmpty();
    }

    @Test
    void pagesWhatOthersDo() throws Exception {
        signersInScope.signers = List.of("bruno", "bruno", "bruno");
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = tasks.ofOthers(ANNA, after, 2);
            page.rows().stream().filter(row -> row.path().equals(path)).forEach(row -> seen.add(row.taskId()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    private List<InboxRow> awaited(Person person) {
        return tasks.ofOthers(person, null, 100).rows().stream()
                .filter(row -> row.path().equals(path))
                .toList();
    }
}
