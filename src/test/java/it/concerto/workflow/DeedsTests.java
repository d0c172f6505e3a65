package it.concerto.workflow;

import static it.concerto.testing.EngineSlice.ANNA;
import static it.concerto.testing.EngineSlice.DARIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.organisation.AmbitoCode;
import it.concerto.testing.EngineTest;
import it.concerto.testing.MovableClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class DeedsTests {

    private static final AmbitoCode CASARANO = AmbitoCode.of("CASARANO");
    private static final Instant MORNING = Instant.parse("2022-06-01T07:00:00Z");

    @Autowired
    Deeds deeds;

    @Autowired
    AnswerLog log;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String path = "CASARANO-" + UUID.randomUUID().toString().toUpperCase();

    @AfterEach
    void goBackToTheMorning() {
        clock.set(MORNING);
    }

    @Test
    void tellsWhoDidWhatAndWhyBesideTheAnswers() {
        answer("a1", MORNING);
        deed("prorogato", MORNING.plusSeconds(60));
        answer("a2", MORNING.plusSeconds(120));

        assertThat(log.of(ANNA, CASARANO, path, null, 10))
                .extracting(
                        event -> event instanceof LoggedDeed one ? one.deed().subject() : event.id())
                .containsExactly(path + "a2", "prorogato", path + "a1");
        assertThat(log.of(ANNA, CASARANO, path, null, 10).get(1)).satisfies(event -> {
            assertThat(event.by()).isEqualTo("Anna Greco");
            assertThat(((LoggedDeed) event).deed()).isEqualTo(of("prorogato"));
        });
    }

    @Test
    void turnsThePagesWithoutLosingOrRepeatingAnEvent() {
        for (int minute = 0; minute < 5; minute++) {
            answer("a" + minute, MORNING.plusSeconds(60L * minute));
            deed("d" + minute, MORNING.plusSeconds(60L * minute));
        }

        var seen = new ArrayList<String>();
        @Nullable String last = null;
        List<LoggedEvent> page;
        do {
            page = log.of(ANNA, CASARANO, path, last, 3);
            page.forEach(event -> seen.add(event.id()));
            last = seen.get(seen.size() - 1);
        } while (!page.isEmpty());

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void showsNothingToPeopleOfAnotherAmbito() {
        deed("prorogato", MORNING);

        // BR-01
        assertThat(log.of(DARIO, CASARANO, path, null, 10)).isEmpty();
    }

    @Test
    void standsAndFallsWithWhatWasDone() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> deeds.record(CASARANO, path, of("senza transazione"), "anna"));
    }

    private void deed(String subject, Instant at) {
        clock.set(at);
        transaction.executeWithoutResult(status -> deeds.record(CASARANO, path, of(subject), "anna"));
    }

    private static Deed of(String subject) {
        return new Deed("participation.deed", subject, "2022-06-08T12:00", "2022-06-10T12:00", "Poche adesioni.", null);
    }

    private void answer(String id, Instant at) {
        jdbc.sql(
                        "insert into cz_task_answer (task, ambito, path, task_key, task_name, process, stage, process_instance_id,"
                                + " candidates, form_id, form_deployment_id, answer, person, at)"
                                + " values (?, 'CASARANO', ?, 'k', 'n', 'P', 's', 'p', 'c', 'f', 'd', '{}', 'anna', ?)")
                .params(path + id, path, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
