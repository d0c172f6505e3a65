package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** O14: who lost against somebody who wrote at the same moment is served again, and told at last. */
class O14LostRaceTests {

    @Test
    void whoLosesIsServedThreeTimesMoreAndThenTold() throws Exception {
        var attempts = new AtomicInteger();

        assertThat(new Races().run("t", () -> true, () -> {
                    if (attempts.incrementAndGet() <= Races.RETRIES) {
                        throw new IllegalStateException(new OptimisticLockingException("crossed"));
                    }
                    return "done";
                }))
                .isEqualTo("done");

        attempts.set(0);
        assertThatExceptionOfType(Contended.class).isThrownBy(() -> new Races().run("t", () -> true, () -> {
            attempts.incrementAndGet();
            throw new OptimisticLockingException("crossed");
        }));
        assertThat(attempts).hasValue(Races.RETRIES + 1);
    }

    @Test
    void theOddLosersOfTheEngineAreServedAgainAndThenTold() {
        var lostInTheEngine = new NullPointerException();
        lostInTheEngine.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.persistence.entity.TaskEntity", "complete", null, 1)
        });
        for (var odd : List.of(lostInTheEngine, new NullValueException("task is null"))) {
            var attempts = new AtomicInteger();

            assertThatExceptionOfType(Contended.class).isThrownBy(() -> new Races().run("t", () -> true, () -> {
                attempts.incrementAndGet();
                throw odd;
            }));
            assertThat(attempts).hasValue(Races.RETRIES + 1);
        }
        assertThatNullPointerException().as("our own is a fault").isThrownBy(() -> new Races()
                .run("t", () -> true, () -> {
                    throw new NullPointerException();
                }));
    }

    @Test
    void whoWaitsInVainForALockIsServedAgain() throws Exception {
        var refusal = waitsInVain();
        var attempts = new AtomicInteger();

        assertThat(new Races().run("t", () -> true, () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw refusal;
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    /** What H2 says to who writes a row that somebody else is writing. */
    private static DataAccessException waitsInVain() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            one.createStatement().execute("create table held (id int primary key)");
            one.setAutoCommit(false);
            one.createStatement().execute("insert into held values (1)");
            other.createStatement().execute("set lock_timeout 20");
            var waiting = new JdbcTemplate(new SingleConnectionDataSource(other, true));
            return catchThrowableOfType(DataAccessException.class, () -> waiting.update("insert into held values (1)"));
        }
    }

    @Test
    void whoHasLostForGoodDoesNotWait() {
        var attempts = new AtomicInteger();

        assertThatExceptionOfType(Contended.class).isThrownBy(() -> new Races().run("t", () -> false, () -> {
            attempts.incrementAndGet();
            throw new DuplicateKeyException("numbered meanwhile");
        }));
        assertThat(attempts).hasValue(1);
    }
}
