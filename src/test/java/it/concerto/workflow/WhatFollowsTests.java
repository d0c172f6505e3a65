package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.testing.EngineTest;
import it.concerto.testing.LetterSteps.SignersInScope;
import it.concerto.testing.Letters;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.NextSteps.Event;
import it.concerto.workflow.NextSteps.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever completed a task is told when no task comes of it at once; the pages show the rest. */
@EngineTest
class WhatFollowsTests {

    @Autowired
    WhatFollows follows;

    @Autowired
    Letters letters;

    @Autowired
    SignersInScope signersInScope;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();
    private final String other = path + "-2";

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aLetterIsToBeWritten() {
        clock.set("2022-06-01T09:00");
        signersInScope.signers = List.of("anna", "bruno");
        letters.begin(path);
    }

    @AfterEach
    void throwAway() {
        letters.throwAway(path);
        letters.throwAway(other);
    }

    @Test
    void tellsTheMomentThatThePathWaitsFor() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito");

        var steps = follows.after(ANNA, task).orElseThrow();

        assertThat(steps.kind()).isEqualTo(Kind.AWAITS_TIME);
        assertThat(steps.event()).isEqualTo(new Event("Un giorno passato", Instant.parse("2022-06-02T07:00:00Z")));
    }

    @Test
    void tellsThatThePathGoesOnByItself() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");

        assertThat(follows.after(ANNA, task).orElseThrow().kind()).isEqualTo(Kind.MOVES_ON);
    }

    @Test
    void leadsToTheNextTaskOfThePersonWhenOnesPartIsOver() throws Exception {
        letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.send();
        letters.begin(other);

        var steps = follows.after(ANNA, letters.complete(ANNA, path, "signed", "true"))
                .orElseThrow();

        assertThat(steps.kind()).isEqualTo(Kind.OVER);
        assertThat(steps.yours()).isEmpty();
        assertThat(steps.others()).isEmpty();
        assertThat(steps.next()).isNotNull();
    }

    @Test
    void tellsOthersTasksOnlyToWhoMayKnowWhatWaits() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito", "urgent", "true");
        letters.begin(path);
        jdbc.sql("update cz_inbox set after_task = ? where path = ?")
                .params(task, path)
                .update();
        letters.begin(path);
        var done = List.of(new DoneTask(task, "Scrivere la lettera", "Lettera", null, path, null, Instant.EPOCH));
        var facilitator = annaAs(Role.FAC);
        var accountant = annaAs(Role.RAG);

        assertThat(follows.openOf(accountant, done).get(task).others())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.count()).isEqualTo(1));
        assertThat(follows.after(accountant, task).orElseThrow().others()).hasSize(1);
        assertThat(follows.openOf(facilitator, done)).isEmpty();
        var steps = follows.after(facilitator, task).orElseThrow();
        assertThat(steps.kind()).isEqualTo(Kind.WITH_OTHERS);
        assertThat(steps.others()).isEmpty();
    }

    private static Person annaAs(Role role) {
        return new Person("anna", "Anna Greco", "anna@example.org", Set.of(GroupId.of("CASARANO_" + role)));
    }

    @Test
    void tellsNothingToWhoHasNotCompletedTheTask() throws Exception {
        var task = letters.complete(ANNA, path, "subject", "Invito");

        assertThat(follows.after(BRUNO, task)).isEmpty();
        assertThat(follows.after(ANNA, "no-such-task")).isEmpty();
    }
}
