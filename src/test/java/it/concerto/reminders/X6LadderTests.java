package it.concerto.reminders;

import static it.concerto.reminders.LadderFixture.CASARANO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.concerto.WholePathTest;
import it.concerto.reminders.LadderFixture.Posted;
import it.concerto.testing.MovableClock;
import java.time.LocalDate;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Thursday 9 June 2022 is due; 2 June is a holiday. */
@WholePathTest
class X6LadderTests {

    private static final String DUE = "2022-06-09";
    private static final String EARLY = "2022-05-20";

    @Autowired
    Mornings mornings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DayWork work;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private LadderFixture tasks;

    @BeforeEach
    void clear() {
        tasks = new LadderFixture(jdbc, mornings, clock);
        tasks.clear();
    }

    @Test
    @DisplayName(
            "X6 five working days and one before the due date the members of the group are reminded, 2 June not counted")
    void remindsTheGroup() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");

        assertThat(tasks.at("2022-05-31T10:00")).isEmpty();
        assertThat(tasks.at("2022-06-01T08:00"))
                .extracting(Posted::to)
                .containsExactly("Fausto Errico", "Fiorella Urso");
        assertThat(tasks.posted()).allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("Redigere l’avviso t1: scadenza giovedì 9 giugno 2022");
            assertThat(mail.text()).contains("fra 8 giorni").contains("/attivita/t1");
        });
        assertThat(Stream.of("03", "06", "07").flatMap(day -> tasks.at("2022-06-" + day + "T10:00").stream()))
                .isEmpty();
        assertThat(tasks.at("2022-06-08T08:00")).hasSize(2).allSatisfy(mail -> assertThat(mail.text())
                .contains("ultimo promemoria, scade domani"));
        assertThat(tasks.at("2022-06-09T10:00")).isEmpty();
    }

    @Test
    @DisplayName("X6 who has taken the task is reminded alone")
    void remindsTheAssignee() {
        tasks.task("t1", EARLY, DUE, "P:fausto.errico");

        assertThat(tasks.at("2022-06-01T08:00")).extracting(Posted::to).containsExactly("Fausto Errico");
    }

    @Test
    @DisplayName("X6 late: the head of the office at once, the president after 3 working days, the register after 10")
    void climbsWhenItIsLate() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-10T08:00")).extracting(Posted::to).containsExactly("Enea Nardone");
        assertThat(tasks.posted().get(0).text()).contains("in ritardo di un giorno");
        assertThat(tasks.at("2022-06-13T08:00")).isEmpty();
        assertThat(tasks.at("2022-06-14T08:00")).extracting(Posted::to).containsExactly("Agnese Abbate");
        assertThat(tasks.at("2022-06-22T18:59")).isEmpty();
        assertThat(tasks.rungs("t1")).containsExactly("OVERDUE", "PRESIDENT");
        assertThat(tasks.at("2022-06-23T08:00")).isEmpty();
        assertThat(tasks.rungs("t1")).containsExactly("OVERDUE", "PRESIDENT", "CRITICAL");
        assertThat(tasks.at("2022-07-04T08:00")).isEmpty();
        assertThat(tasks.rungs("t1")).hasSize(3);
    }

    @Test
    @DisplayName(
            "X6, BR-76 late, while the head of the office is away: whoever takes their place is told, too, on the days of the absence")
    void tellsWhoTakesThePlaceOfTheHead() {
        tasks.away("enea.nardone", "fausto.errico", "CASARANO_UDPRESP", "2022-06-10", "2022-06-10");
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-10T08:00"))
                .extracting(Posted::to)
                .containsExactlyInAnyOrder("Enea Nardone", "Fausto Errico");
        tasks.task("t2", EARLY, "2022-06-10", "G:CASARANO_UDP");
        assertThat(tasks.at("2022-06-13T08:00")).extracting(Posted::to).containsExactly("Enea Nardone");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-09, 2022-06-10T07:59, 2022-06-10T08:00, night",
        "2022-06-09, 2022-06-10T19:00, 2022-06-13T08:00, evening before a weekend",
        "2022-06-10, 2022-06-11T10:00, 2022-06-13T08:00, Saturday",
        "2022-06-10, 2022-06-12T10:00, 2022-06-13T08:00, Sunday",
        "2022-06-01, 2022-06-02T10:00, 2022-06-03T08:00, Festa della Repubblica"
    })
    @DisplayName("X6 nobody is reminded at night or on a day off; it waits for the next morning")
    void holdsUntilMorning(String due, String quiet, String morning) {
        tasks.task("t1", EARLY, due, "G:CASARANO_UDP");

        assertThat(tasks.at(quiet)).isEmpty();
        assertThat(tasks.at(morning)).extracting(Posted::to).containsExactly("Enea Nardone");
    }

    @Test
    @DisplayName("X6 a rung is climbed once, however often somebody looks, also after a restart")
    void climbsEachRungOnce() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-01T08:00")).hasSize(2);
        assertThat(tasks.at("2022-06-01T08:10")).isEmpty();
        assertThat(tasks.at("2022-06-03T08:00")).isEmpty();
        assertThat(tasks.rungs("t1")).containsExactly("FIRST_REMINDER");
    }

    @Test
    @DisplayName("X6 after days on which nothing ran, no stale reminder but every later rung")
    void catchesUp() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");

        assertThat(tasks.at("2022-06-16T12:00"))
                .extracting(Posted::to)
                .containsExactly("Agnese Abbate", "Enea Nardone");
        assertThat(tasks.rungs("t1")).containsExactly("OVERDUE", "PRESIDENT");
    }

    @Test
    @DisplayName("X6 what was completed in between is not reminded of")
    void forgetsWhatIsDone() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");
        assertThat(tasks.at("2022-06-01T08:00")).hasSize(2);

        tasks.complete("t1");

        assertThat(tasks.at("2022-06-08T08:00")).isEmpty();
        assertThat(tasks.at("2022-06-10T08:00")).isEmpty();
    }

    @Test
    @DisplayName("X6 another due date begins the ladder anew")
    void followsAnotherDueDate() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");
        assertThat(tasks.at("2022-06-01T08:00")).hasSize(2);

        tasks.move("t1", "2022-06-30");

        assertThat(tasks.at("2022-06-10T08:00")).isEmpty();
        assertThat(tasks.at("2022-06-23T08:00")).hasSize(2);
        assertThat(tasks.rungs("t1")).containsExactly("FIRST_REMINDER", "FIRST_REMINDER");
    }

    @Test
    @DisplayName("X6 nobody is reminded of what they have just been given")
    void leavesShortTermsAlone() {
        tasks.task("short", "2022-06-07", DUE, "G:CASARANO_UDP");
        tasks.task("shorter", "2022-06-08", DUE, "G:CASARANO_UDP");

        tasks.at("2022-06-08T18:00");

        assertThat(tasks.rungs("short")).containsExactly("LAST_REMINDER");
        assertThat(tasks.rungs("shorter")).isEmpty();
    }

    @Test
    @DisplayName("X6 of two nodes one does the day's work")
    void worksOnceOnTwoNodes() throws Exception {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");
        assertThat(tasks.at("2022-05-31T08:00")).isEmpty();
        clock.set("2022-06-01T08:00");
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);

        var done = IntStream.range(0, 2)
                .mapToObj(node -> threads.submit(() -> {
                    together.await();
                    return work.of(CASARANO, LocalDate.of(2022, 6, 1));
                }))
                .toList();

        assertThat(Stream.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        threads.shutdown();
        assertThat(tasks.posted()).hasSize(2);
        assertThat(tasks.rungs("t1")).hasSize(1);
    }

    @Test
    @DisplayName("X6 a mail leaves exactly if its rung is written down")
    void forgetsBothTogether() {
        tasks.task("t1", EARLY, DUE, "G:CASARANO_UDP");
        clock.set("2022-06-01T08:00");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    work.of(CASARANO, LocalDate.of(2022, 6, 1));
                    throw new IllegalStateException("The machine stops");
                }))
                .hasMessage("The machine stops");

        assertThat(tasks.posted()).isEmpty();
        assertThat(tasks.rungs("t1")).isEmpty();
        assertThat(tasks.at("2022-06-01T08:10")).hasSize(2);
    }
}
