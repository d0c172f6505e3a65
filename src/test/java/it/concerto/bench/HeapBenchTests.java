package it.concerto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.concerto.testing.MovableClock;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product keeps nothing of a task that is done: the heap in use after ten thousand completions more is what it was
 * before, but for what its bounded memories of late paths and people still take in. The database is outside.
 */
@Tag("bench")
class HeapBenchTests {

    /**
     * Until the bounded memories are full: 10,000 beginnings, of which a task has three, and the statements that a connection
     * keeps.
     */
    private static final int WARM_UP = 4_000;

    private static final int COMPLETIONS = 10_000;
    private static final int STEP = 1_000;

    /** Of the last third over the first: some hundred bytes for each completion between them. */
    private static final double MOST_MEGABYTES = 3;

    @TempDir
    Path folder;

    @Test
    void keepsNothingOfWhatIsDone() throws Exception {
        var account = Map.of("spring.datasource.username", "postgres", "spring.datasource.password", "");
        var clock = MovableClock.at(TarantoPath.FIRST_DAY);
        try (var postgres = EmbeddedPostgres.start();
                var application = Product.start(
                        folder,
                        postgres.getJdbcUrl("postgres", "postgres"),
                        account,
                        new BeanPostProcessor() {},
                        clock,
                        "demo")) {
            var paths = new TarantoPath(application, clock);
            var heap = new ArrayList<Double>();
            var played = 0;
            var histogram = HeapHistogram.now();
            Figures.title("Heap in use after a collection, whole paths of Taranto, PostgreSQL");
            for (long next = WARM_UP; next <= WARM_UP + COMPLETIONS; next += STEP) {
                while (completed(application) < next) {
                    paths.play("TARANTO-HEAP-" + played++);
                }
                heap.add(megabytes());
                Figures.line(
                        completed(application) + " tasks completed, " + played + " paths",
                        "%.2f MB".formatted(heap.get(heap.size() - 1)));
                if (next == WARM_UP) {
                    histogram = HeapHistogram.now();
                }
            }
            HeapHistogram.now().grownSince(histogram, 15).forEach(Figures::line);
            var third = heap.size() / 3;
            var first = median(heap.subList(0, third));
            var last = median(heap.subList(heap.size() - third, heap.size()));
            Figures.line("last third over the first", "%.2f MB".formatted(last - first));
            assertThat(last - first).isLessThan(MOST_MEGABYTES);
        }
    }

    private static long completed(ApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from cz_task_answer")
                .query(Long.class)
                .single();
    }

    /** What is left when nothing more goes away. */
    private static double megabytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        var used = Long.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            memory.gc();
            used = Math.min(used, memory.getHeapMemoryUsage().getUsed());
        }
        return used / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
