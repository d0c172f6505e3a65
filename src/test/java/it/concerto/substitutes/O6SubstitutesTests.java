package it.concerto.substitutes;

import static it.concerto.substitutes.Leave.ENEA;
import static it.concerto.substitutes.Leave.FAUSTO;
import static it.concerto.substitutes.Leave.FIRST;
import static it.concerto.substitutes.Leave.HEAD;
import static it.concerto.substitutes.Leave.LAST;
import static it.concerto.substitutes.Leave.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.WholePathTest;
import it.concerto.identity.GroupId;
import it.concerto.workflow.Completion;
import it.concerto.workflow.engine.InboxProjection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** O6: a colleague does the work of an official who is away, from midnight to midnight, and the record names both. */
@WholePathTest
class O6SubstitutesTests {

    private static final String FIORELLA = "fiorella.urso";

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    InboxProjection inbox;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private Leave leave;
    private String task;

    @BeforeEach
    void nobodyIsAway() throws Exception {
        leave = Leave.in(application);
        task = leave.task();
    }

    @Test
    void hasTheRightsFromTheFirstMidnightToTheLast() throws Exception {
        leave.enter();

        for (var instant : Map.of(
                        "2022-06-05T23:59:59", false,
                        "2022-06-06T00:00:00", true,
                        "2022-06-06T00:00:01", true,
                        "2022-06-12T23:59:59", true,
                        "2022-06-13T00:00:00", false,
                        "2022-06-13T00:00:01", false)
                .entrySet()) {
            leave.at(instant.getKey());
            assertThat(leave.person(FAUSTO).isIn(HEAD)).as(instant.getKey()).isEqualTo(instant.getValue());
            assertThat(leave.sees(FAUSTO, task)).as(instant.getKey()).isEqualTo(instant.getValue());
            assertThat(leave.sees(ENEA, task)).isTrue();
        }
    }

    @Test
    void whatTheAbsentHasInHandIsOfferedAndComesBack() throws Exception {
        leave.claim(ENEA, task);
        leave.enter();
        leave.at("2022-06-05T23:59:59");
        leave.round();
        assertThat(leave.owners(task)).containsExactly("P:" + ENEA);

        leave.at("2022-06-06T00:00:01");
        leave.round();
        assertThat(leave.owners(task)).containsExactly("G:" + HEAD);
        leave.at("2022-06-12T23:59:59");
        leave.round();
        assertThat(leave.owners(task)).containsExactly("G:" + HEAD);

        leave.at("2022-06-13T00:00:01");
        assertThat(leave.sees(ENEA, task)).as("even before the round").isTrue();
        leave.round();
        assertThat(leave.owners(task)).containsExactly("P:" + ENEA);
        assertThat(inbox.differences()).isZero();
    }

    @Test
    void whatTheSubstituteHasNotFinishedComesBackToo() throws Exception {
        leave.claim(ENEA, task);
        leave.enter();
        var offered = leave.task();
        leave.at("2022-06-06T00:00:01");
        leave.round();
        leave.claim(FAUSTO, task);
        leave.claim(FAUSTO, offered);
        assertThat(leave.owners(task)).containsExactly("P:" + FAUSTO);
        inbox.rebuild();

        leave.at("2022-06-13T00:00:00");
        assertThat(leave.sees(FAUSTO, task)).as("not a second longer").isFalse();
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> leave.answer(FAUSTO, task));
        leave.round();
        assertThat(leave.owners(task)).containsExactly("P:" + ENEA);
        assertThat(leave.owners(offered)).containsExactly("G:" + HEAD);
    }

    @Test
    void beginsAtOnceIfItBeginsToday() throws Exception {
        leave.claim(ENEA, task);
        leave.at("2022-06-06T15:00");

        leave.enter();

        assertThat(leave.owners(task)).containsExactly("G:" + HEAD);
        assertThat(leave.sees(FAUSTO, task)).isTrue();
    }

    @Test
    void endsAtOnceWhenItIsEndedAndStaysOnRecord() throws Exception {
        leave.claim(ENEA, task);
        var away = leave.enter();
        leave.at("2022-06-06T00:00:01");
        leave.round();
        leave.claim(FAUSTO, task);

        leave.at("2022-06-08T11:00");
        leave.end(away);

        assertThat(leave.sees(FAUSTO, task)).isFalse();
        assertThat(leave.owners(task)).containsExactly("P:" + ENEA);
        assertThat(jdbc.sql("select ended_on from cz_substitution where id = ?")
                        .param(away.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2022-06-08");
        leave.enter(of(ENEA, FIORELLA, LocalDate.of(2022, 6, 8), LAST));
    }

    @Test
    @DisplayName("BR-76 the answer and the engine name who acted, the answer also for whom")
    void theRecordNamesBoth() throws Exception {
        leave.enter();
        leave.at("2022-06-07T10:00");
        leave.claim(FAUSTO, task);
        assertThat(leave.answer(FAUSTO, task)).isInstanceOf(Completion.Completed.class);

        assertThat(record(task)).containsExactly(FAUSTO, ENEA);
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .operationType("Complete")
                        .list())
                .extracting(entry -> entry.getUserId())
                .containsExactly(FAUSTO);
    }

    @Test
    void whoActsInTheirOwnRightActsForNobody() throws Exception {
        leave.enter();
        leave.at("2022-06-07T10:00");
        leave.claim(ENEA, task);
        leave.answer(ENEA, task);

        assertThat(record(task)).containsExactly(ENEA, null);
        assertThat(leave.person(FAUSTO).actsFor(List.of(HEAD, GroupId.of("CASARANO_UDP"))))
                .isEmpty();
        assertThat(leave.person(FAUSTO).actsFor(List.of(HEAD))).isPresent();
    }

    @Test
    void aSubstituteOfASubstituteGetsNothing() throws Exception {
        leave.enter();
        leave.enter(of(FAUSTO, FIORELLA, FIRST, LAST));
        leave.at("2022-06-07T10:00");

        assertThat(leave.person(FAUSTO).isIn(HEAD)).isTrue();
        assertThat(leave.person(FIORELLA).isIn(HEAD)).isFalse();
        assertThat(leave.sees(FIORELLA, task)).isFalse();
    }

    @Test
    @DisplayName("2.4 whoever stands for somebody does not sign what the two may not sign together")
    void keepsSeparatedDutiesApart() throws Exception {
        leave.enter(of("giuditta.ortenzi", FAUSTO, FIRST, LAST));
        leave.at("2022-06-07T10:00");

        assertThat(leave.person(FAUSTO).standsFor("giuditta.ortenzi")).isTrue();
        assertThat(leave.person(FAUSTO).standsFor(FAUSTO)).isTrue();
        assertThat(leave.person(FAUSTO).standsFor(ENEA)).isFalse();
    }

    private List<String> record(String answered) {
        var row = jdbc.sql("select person, on_behalf_of from cz_task_answer where task = ?")
                .param(answered)
                .query()
                .singleRow();
        return Arrays.asList((String) row.get("person"), (String) row.get("on_behalf_of"));
    }
}
