package it.concerto.workflow;

import static it.concerto.workflow.DueStep.Cause.BEGUN;
import static it.concerto.workflow.HistoryDatabases.FROM;
import static it.concerto.workflow.HistoryDatabases.UNTIL;
import static it.concerto.workflow.HistoryDatabases.delays;
import static it.concerto.workflow.HistoryDatabases.nodes;
import static it.concerto.workflow.HistoryDatabases.only;
import static it.concerto.workflow.HistoryDatabases.spread;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.time.Rome;
import it.concerto.workflow.PlantedHistory.Due;
import it.concerto.workflow.PlantedHistory.Hand;
import it.concerto.workflow.PlantedHistory.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A7: what the databases reckon of anything is what a reckoning without them gives. */
@ExtendWith(HistoryDatabases.class)
class A7ReckoningTests {

    private static final List<String> NODES = List.of("Task_A", "Task_B", "Task_C");

    @ParameterizedTest
    @MethodSource("it.concerto.workflow.HistoryDatabases#databases")
    void reckonsWhatIsReckonedByHand(DataSource database) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var tasks = new ArrayList<Task>();
        while (tasks.size() < 200) {
            var task = drawn(random);
            if (isTold(task)) {
                tasks.add(task);
            }
        }
        tasks.forEach(new PlantedHistory(database)::plant);

        var figures = nodes(database, null);

        for (var node : NODES) {
            var ours = tasks.stream().filter(task -> task.node().equals(node)).toList();
            var done = ours.stream()
                    .filter(task -> endsInPeriod(task) && !task.cancelled())
                    .toList();
            var found = only(figures, node);
            assertThat(found.done()).as("seed %s", seed).isEqualTo(done.size());
            assertThat(found.cancelled())
                    .isEqualTo(ours.stream()
                            .filter(task -> endsInPeriod(task) && task.cancelled())
                            .count());
            assertThat(found.open())
                    .isEqualTo(ours.stream()
                            .filter(A7ReckoningTests::isOpenAtTheEnd)
                            .count());
            assertSpread(
                    seed,
                    found.whole(),
                    done.stream().map(A7ReckoningTests::whole).toList());
            assertSpread(
                    seed,
                    found.working(),
                    done.stream().map(A7ReckoningTests::working).toList());
            assertSpread(
                    seed,
                    found.waiting(),
                    done.stream().map(task -> whole(task).minus(working(task))).toList());
        }
        assertDelays(seed, database, tasks);
    }

    /** Of any length, with up to six changes of hands and up to three due dates, many across the ends of the period. */
    private static Task drawn(Random random) {
        var began = FROM.plusSeconds(random.nextInt(370 * 86_400) - 5 * 86_400L);
        var length = 1L + random.nextInt(20 * 86_400_000);
        var ended = random.nextInt(10) == 0 ? null : began.plusMillis(length);
        var moments = random.longs(random.nextInt(7), 0, length).sorted().toArray();
        var hands = new ArrayList<Hand>();
        for (var moment : moments) {
            hands.add(new Hand(hands.size() % 2 == 0, began.plusMillis(moment)));
        }
        var dues = new ArrayList<Due>();
        for (int number = random.nextInt(4); number > 0; number--) {
            var cause = dues.isEmpty() ? BEGUN : DueStep.Cause.values()[2 + random.nextInt(6)];
            dues.add(new Due(cause, began.plusSeconds(random.nextInt(20 * 86_400))));
        }
        return new Task(
                "CASARANO",
                "NoticeProcess",
                NODES.get(random.nextInt(NODES.size())),
                began,
                ended,
                ended != null && random.nextInt(8) == 0,
                hands,
                dues);
    }

    /** Whether no instant of it lies in the hour that comes twice: of that one a database on Rome's clocks knows one only. */
    private static boolean isTold(Task task) {
        var rules = Rome.ZONE.getRules();
        return Stream.concat(
                        Stream.of(task.began(), end(task)),
                        Stream.concat(
                                task.hands().stream().map(Hand::at),
                                task.dues().stream().map(Due::due)))
                .noneMatch(at -> rules.getValidOffsets(Rome.local(at)).size() > 1);
    }

    private static void assertDelays(long seed, DataSource database, List<Task> tasks) {
        var late = tasks.stream()
                .filter(task -> !task.dues().isEmpty() && (endsInPeriod(task) || isOpenAtTheEnd(task)))
                .filter(task -> first(task).isBefore(end(task)))
                .toList();
        var found = delays(database);

        assertThat(found.tasks()).as("seed %s", seed).isEqualTo(late.size());
        assertThat(found.whole())
                .as("seed %s", seed)
                .isEqualTo(sum(late, task -> Duration.between(first(task), end(task))));
        assertThat(found.byCause().getOrDefault(LateCause.IN_HAND, Duration.ZERO))
                .as("seed %s", seed)
                .isEqualTo(sum(late, task -> task.inHand(last(task), end(task))));
    }

    private static Duration sum(List<Task> tasks, Function<Task, Duration> part) {
        return tasks.stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant first(Task task) {
        return task.dues().get(0).due();
    }

    /** A due date that was moved back before the first one does not make a task later. */
    private static Instant last(Task task) {
        var last = task.dues().get(task.dues().size() - 1).due();
        return last.isBefore(first(task)) ? first(task) : last;
    }

    private static void assertSpread(long seed, @Nullable Spread found, List<Duration> all) {
        var sorted = all.stream().mapToLong(Duration::toMillis).sorted().toArray();
        assertThat(found).as("seed %s", seed).isEqualTo(spread(at(sorted, 0.5), at(sorted, 0.9)));
    }

    private static double at(long[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static Instant end(Task task) {
        return task.ended() == null || task.ended().isAfter(UNTIL) ? UNTIL : task.ended();
    }

    private static Duration whole(Task task) {
        return Duration.between(task.began(), end(task));
    }

    private static Duration working(Task task) {
        return task.inHand(Instant.MIN, end(task));
    }

    private static boolean endsInPeriod(Task task) {
        return task.ended() != null
                && !task.ended().isBefore(FROM)
                && task.ended().isBefore(UNTIL);
    }

    private static boolean isOpenAtTheEnd(Task task) {
        return task.began().isBefore(UNTIL)
                && (task.ended() == null || !task.ended().isBefore(UNTIL));
    }
}
