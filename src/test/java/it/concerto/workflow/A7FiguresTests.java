package it.concerto.workflow;

import static it.concerto.workflow.DueStep.Cause.BEGUN;
import static it.concerto.workflow.DueStep.Cause.BY_HAND;
import static it.concerto.workflow.DueStep.Cause.PAUSED;
import static it.concerto.workflow.HistoryDatabases.CASARANO;
import static it.concerto.workflow.HistoryDatabases.FROM;
import static it.concerto.workflow.HistoryDatabases.UNTIL;
import static it.concerto.workflow.HistoryDatabases.VERA;
import static it.concerto.workflow.HistoryDatabases.delays;
import static it.concerto.workflow.HistoryDatabases.durations;
import static it.concerto.workflow.HistoryDatabases.nodes;
import static it.concerto.workflow.HistoryDatabases.only;
import static it.concerto.workflow.HistoryDatabases.rome;
import static it.concerto.workflow.HistoryDatabases.spread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.PlantedHistory.Due;
import it.concerto.workflow.PlantedHistory.Hand;
import it.concerto.workflow.PlantedHistory.Task;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A7: figures at their edges, from both databases. */
@ExtendWith(HistoryDatabases.class)
class A7FiguresTests {

    @ParameterizedTest
    @MethodSource("it.concerto.workflow.HistoryDatabases#databases")
    void knowsNoneOneAndTwo(DataSource database) {
        var history = new PlantedHistory(database);
        var began = rome("2022-05-02T09:00");
        assertThat(nodes(database, null)).isEmpty();

        history.plant(Task.of("Task_A", began, began.plusSeconds(10)));
        assertThat(only(nodes(database, null), "Task_A").whole()).isEqualTo(spread(10_000, 10_000));

        history.plant(Task.of("Task_A", began, began.plusSeconds(20)));
        assertThat(only(nodes(database, null), "Task_A").whole()).isEqualTo(spread(15_000, 19_000));
    }

    @ParameterizedTest
    @MethodSource("it.concerto.workflow.HistoryDatabases#databases")
    void givesNoTimeToWhatIsOpenOrTakenAway(DataSource database) {
        var history = new PlantedHistory(database);
        var began = rome("2022-05-02T09:00");
        history.plant(Task.of("Task_A", began, null, new Hand(true, began)));
        history.plant(Task.of("Task_A", began, UNTIL));
        history.plant(Task.of("Task_A", began, began.plusSeconds(5)).takenAway());
        history.plant(Task.of("Task_A", FROM.minusSeconds(9), FROM.minusMillis(1)));

        var found = only(nodes(database, null), "Task_A");

        assertThat(found).isEqualTo(new DurationFigures("Task_A", "Task_A", 0, 1, 2, null, null, null));
    }

    /** In the night on which the clocks go forward an hour is missing, in October one is there twice. */
    @ParameterizedTest
    @MethodSource("it.concerto.workflow.HistoryDatabases#databases")
    void countsTheHoursThatPassedWhenTheClocksChange(DataSource database) {
        var history = new PlantedHistory(database);
        var spring = rome("2022-03-26T22:00");
        history.plant(Task.of("Task_A", spring.minusSeconds(3_600), rome("2022-03-27T08:00"), new Hand(true, spring)));
        var autumn = rome("2022-10-29T22:00");
        history.plant(Task.of("Task_B", autumn.minusSeconds(3_600), rome("2022-10-30T08:00"), new Hand(true, autumn)));

        var figures = nodes(database, null);

        assertThat(only(figures, "Task_A").working()).isEqualTo(spread(9 * 3_600_000, 9 * 3_600_000));
        assertThat(only(figures, "Task_B").working()).isEqualTo(spread(11 * 3_600_000, 11 * 3_600_000));
        assertThat(only(figures, "Task_B").waiting()).isEqualTo(spread(3_600_000, 3_600_000));
    }

    @ParameterizedTest
    @MethodSource("it.concerto.workflow.HistoryDatabases#databases")
    void keepsToTheAmbitoTheProcessAndTheComune(DataSource database) {
        var history = new PlantedHistory(database);
        var began = rome("2022-05-02T09:00");
        var task = Task.of("Task_A", began, began.plusSeconds(10));
        history.about(history.plant(task), "CASARANO", "Matino");
        history.about(history.plant(task), "CASARANO", "Parabita");
        history.plant(task.in("TARANTO", "NoticeProcess"));
        history.plant(task.in("CASARANO", "CouncilProcess"));

        assertThat(only(nodes(database, "Matino"), "Task_A").done()).isOne();
        assertThat(only(nodes(database, null), "Task_A").done()).isEqualTo(2);
        assertThat(durations(database).ofTasks(VERA, new FigureSelection(CASARANO, null, null, FROM, UNTIL)))
                .extracting(DurationFigures::id, DurationFigures::done)
                .containsExactly(tuple("CouncilProcess", 1L), tuple("NoticeProcess", 2L));
        assertThatIllegalArgumentException() // BR-01
                .isThrownBy(() -> durations(database)
                        .ofNodes(VERA, new FigureSelection(AmbitoCode.of("TARANTO"), null, null, FROM, UNTIL)));
    }

    /** Due at noon; suspended for a day, moved by two; then four days late, three of them in hand. */
    @ParameterizedTest
    @MethodSource("it.concerto.workflow.HistoryDatabases#databases")
    void tellsToWhatLateDaysAreDue(DataSource database) {
        var noon = rome("2022-05-02T12:00");
        var day = Duration.ofDays(1);
        new PlantedHistory(database)
                .plant(Task.of(
                                "Task_A",
                                noon.minus(day),
                                noon.plus(day.multipliedBy(7)),
                                new Hand(true, noon),
                                new Hand(false, noon.plus(day)),
                                new Hand(true, noon.plus(day.multipliedBy(4))))
                        .due(
                                new Due(BEGUN, noon),
                                new Due(PAUSED, noon.plus(day)),
                                new Due(BY_HAND, noon.plus(day.multipliedBy(3)))));

        var late = delays(database);

        assertThat(late.tasks()).isOne();
        assertThat(late.byCause())
                .containsOnly(
                        Map.entry(LateCause.SUSPENDED, day),
                        Map.entry(LateCause.MOVED, day.multipliedBy(2)),
                        Map.entry(LateCause.UNCLAIMED, day),
                        Map.entry(LateCause.IN_HAND, day.multipliedBy(3)));
        assertThat(late.whole()).isEqualTo(day.multipliedBy(7));
    }
}
