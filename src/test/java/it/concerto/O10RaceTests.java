package it.concerto;

import static it.concerto.SuspendedCheck.CHECK;
import static it.concerto.SuspendedCheck.task;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Closing;
import it.concerto.organisation.WorkCalendar;
import it.concerto.testing.RunningNotice;
import it.concerto.testing.Together;
import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Recounts;
import it.concerto.workflow.engine.Recount;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O10: a date that somebody sets while a changed calendar is followed stays. */
@WholePathTest
class O10RaceTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final LocalDate BRIDGE = LocalDate.of(2022, 6, 3);
    private static final WorkCalendar CLOSED =
            new WorkCalendar(MonthDay.of(1, 23), false, List.of(new Closing(1, BRIDGE, BRIDGE, "Ponte")));

    @Autowired
    RunningNotice notices;

    @Autowired
    Recount recount;

    @Autowired
    Recounts recounts;

    @Autowired
    ActingProduct acting;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void forgets() {
        identity.clearAuthentication();
    }

    @Test
    void leavesADateThatIsNotTheOneThatWasRead() throws Exception {
        var running = notices.open(port, "OR1");
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        var asked = new Recount.Asked(0, CASARANO, "Ponte", "gaspare.ancora");
        var check = task(running, CHECK);
        var read = Instant.parse("2022-06-03T21:59:59Z");
        identity.setAuthentication("calendar", List.of(), List.of(CASARANO.value()));

        set(check, Instant.parse("2022-06-20T21:59:59Z"));
        assertThat(recount.apply(asked, running.path(), CLOSED)).isZero();

        set(check, read);
        assertThat(recount.apply(asked, running.path(), CLOSED)).isEqualTo(1);
        assertThat(SuspendedCheck.due(jdbc, running, CHECK)).isEqualTo("2022-06-06T21:59:59Z");
    }

    @Test
    void showsBothWhatWouldMoveWhoLookForTheFirstTimeAtTheSameMoment() throws Exception {
        var running = notices.open(port, "OR2");
        notices.register(running, 1, "2022-05-31T10:00", "2022-05-31T10:01");
        for (int round = 0; round < 10; round++) {
            jdbc.sql("delete from cz_due_date").update();

            var seen = Together.all(4, which -> acting.as("calendar", () -> recounts.preview(CASARANO, CLOSED)));

            assertThat(seen).hasSize(4).containsOnly(seen.get(0));
            assertThat(seen.get(0)).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
        }
    }

    /** As if somebody had just done it: the inbox, which is read first, does not say so yet. */
    private void set(String task, Instant due) {
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?")
                .params(Timestamp.from(due), task)
                .update();
    }
}
