package it.concerto.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.WholePathTest;
import it.concerto.desk.bulk.Bulk.State;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.testing.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O9: what died on its way is ended and says so; what only waits for its turn is neither. */
@WholePathTest
class O9InterruptedBulkTests {

    private static final BulkOrder COMMENT = new BulkOrder(BulkAction.COMMENT, null, null, "Visto.", null);

    @Autowired
    Bulks bulks;

    @Autowired
    BulkRunner runner;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final CountDownLatch end = new CountDownLatch(1);

    private Person enea;
    private String id;

    @BeforeEach
    void look() {
        clock.set("2022-05-10T09:00");
        enea = people.findActive("enea.nardone").orElseThrow();
        var task = jdbc.sql("select min(task) from cz_inbox where owner = 'G:CASARANO_UDPRESP'")
                .query(String.class)
                .single();
        id = bulks.look(enea, COMMENT, List.of(task), Locale.ITALIAN);
    }

    @AfterEach
    void finish() {
        end.countDown();
    }

    @Test
    void endsWhatNobodyDoesAnyMore() {
        state(State.RUNNING);
        clock.set("2022-05-10T09:02");
        runner.watch();
        assertThat(bulk().state()).as("not yet silent").isEqualTo(State.RUNNING);

        clock.set("2022-05-10T09:04");
        runner.watch();

        assertThat(bulk().state()).isEqualTo(State.DONE);
        assertThat(bulk().isInterrupted(now())).isTrue();
        assertThat(bulk().interrupted()).isOne();
    }

    @Test
    void endsAnUndoingThatCanBeTriedAgain() {
        state(State.UNDOING);
        jdbc.sql("update cz_bulk set action = 'GIVE' where id = ?").param(id).update();
        jdbc.sql("update cz_bulk_row set outcome = 'DONE', change_id = 'gift' where bulk = ?")
                .param(id)
                .update();

        clock.set("2022-05-10T09:04");
        runner.watch();

        assertThat(bulk().state()).isEqualTo(State.UNDONE);
        assertThat(bulk().isInterrupted(now())).isTrue();
        assertThat(bulk().isUndoable()).isTrue();
    }

    @Test
    void leavesWhatWaitsForItsTurn() {
        state(State.RUNNING);
        runner.later("before", this::waitForTheEnd);
        runner.later(id, () -> {});

        clock.set("2022-05-10T09:04");
        runner.watch();

        assertThat(bulk().state()).isEqualTo(State.RUNNING);
        assertThat(bulk().isInterrupted(now())).isFalse();
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private Bulk bulk() {
        return bulks.find(enea, id).orElseThrow();
    }

    private void state(State state) {
        jdbc.sql("update cz_bulk set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }
}
