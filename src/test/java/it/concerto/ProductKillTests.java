package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.testing.DeskWorker;
import it.concerto.testing.ProductProcess;
import it.concerto.testing.Visitor;
import it.concerto.time.Rome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine's worst day, with everything that the product is: ten officials work in their browsers while its process dies
 * without a word, five times, each time on the file that the last one left.
 */
@Tag("nightly")
class ProductKillTests {

    private static final int KILLS = 5;
    private static final int NEW_PATHS = 10;

    /** Two of each five want the same tasks. */
    private static final List<String> OFFICIALS = List.of(
            "enea.nardone",
            "lavinia.esposti",
            "fiorella.urso",
            "giuditta.ortenzi",
            "agnese.abbate",
            "olga.marra",
            "silvano.errico",
            "orfeo.ungaro",
            "quirino.perrone",
            "ilario.scupola");

    @TempDir
    Path folder;

    private final Random random = new Random(20220608);
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(900)
    void losesAndDoublesNoConfirmedAnswer() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            var before = confirmed.size();
            var begin = Instant.now();
            workUntilKilled(kill, before + 30 + random.nextInt(60));

            var left = new KilledFile(ProductProcess.url(folder));
            left.assertNothingIsLostOrDoubled(List.copyOf(confirmed));
            // what was found is told: a night's run that proves little should show it
            System.out.printf(
                    "kill %d after %d confirmations, %s: %s%n",
                    kill, confirmed.size() - before, Duration.between(begin, Instant.now()), left.figures());
        }
        new KilledFile(ProductProcess.url(folder)).assertEveryKindWasAnswered(DeskWorker.KNOWN.size());
    }

    private void workUntilKilled(int round, int confirmations) throws Exception {
        try (var product = ProductProcess.start(folder)) {
            var workers = workers(product);
            for (int path = 0; path < NEW_PATHS; path++) {
                workers.get(0).openPath("CASARANO-K" + round + "-" + path);
                workers.get(5).openPath("PUTIGNANO-K" + round + "-" + path);
            }
            var killed = new AtomicBoolean();
            var threads = new ArrayList<Thread>();
            for (var worker : workers) {
                threads.add(new Thread(() -> work(worker, killed, confirmations, product)));
            }
            threads.forEach(Thread::start);
            for (var thread : threads) {
                thread.join();
            }
            assertThat(faults).isEmpty();
            assertThat(killed).isTrue();
            assertThat(product.log()).noneMatch(line -> line.contains(" ERROR "));
        }
    }

    private List<DeskWorker> workers(ProductProcess product) {
        var clock = Clock.system(Rome.ZONE);
        return OFFICIALS.stream()
                .map(name -> Visitor.signedIn(product.address(), name, "concerto-di-zona"))
                .map(visitor -> new DeskWorker(visitor, new Random(random.nextLong()), clock))
                .toList();
    }

    /** What somebody meets when the process is gone is no fault. */
    private void work(DeskWorker worker, AtomicBoolean killed, int confirmations, ProductProcess product) {
        try {
            while (!killed.get() && faults.isEmpty()) {
                worker.complete().ifPresent(confirmed::add);
                if (confirmed.size() >= confirmations && killed.compareAndSet(false, true)) {
                    product.kill();
                }
            }
        } catch (RuntimeException | AssertionError e) {
            if (!killed.get()) {
                faults.add(e);
            }
        }
    }
}
