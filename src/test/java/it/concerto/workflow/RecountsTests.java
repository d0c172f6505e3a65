package it.concerto.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.testing.EngineTest;
import it.concerto.testing.MovableClock;
import it.concerto.workflow.engine.Recount;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a calendar moves that has changed is done in the end, whoever holds it up. */
@EngineTest
class RecountsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");

    @Autowired
    WorkingDays days;

    @Autowired
    EngineSession session;

    @Autowired
    ActingProduct acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Recount recount = mock(Recount.class);

    @BeforeEach
    void aCalendarHasChanged() {
        var now = Instant.parse("2022-06-01T08:00:00Z");
        clock.set("2022-06-01T10:00");
        jdbc.sql("delete from cz_recount").update();
        jdbc.sql("insert into cz_recount (ambito, reason, person, at) values ('CASARANO', 'Ponte', 'carla', ?)")
                .param(OffsetDateTime.now(clock).minusHours(1))
                .update();
        given(recount.moved(any(), any()))
                .willReturn(List.of(
                        new MovedDue("one", "Uno", "CASARANO-P1", now, now),
                        new MovedDue("two", "Due", "CASARANO-P2", now, now)));
    }

    @Test
    void comesBackToWhatOthersHaveHeldUp() {
        var raced = new OptimisticLockingException("raced");
        given(recount.apply(any(), any(), any())).willThrow(raced, raced, raced).willReturn(1);

        goOn();
        assertThat(asked()).as("one of two paths was held up").isEqualTo(1);
        goOn();

        assertThat(asked()).isZero();
        assertThat(new Recounts(recount, days, session, jdbc, clock).now(CASARANO))
                .isZero();
    }

    private void goOn() {
        acting.as("calendar", () -> {
            new Recounts(recount, days, session, jdbc, clock).goOn();
            return true;
        });
    }

    private int asked() {
        return jdbc.sql("select count(*) from cz_recount").query(Integer.class).single();
    }
}
