package it.concerto.time;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTests {

    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void goOnAfterARoundThatFailed() throws InterruptedException {
        var twice = new CountDownLatch(2);
        var rounds = new Rounds("a test", () -> {
            twice.countDown();
            throw new IllegalStateException("as a database that is away");
        });

        rounds.start(Duration.ZERO, Duration.ofMillis(1));

        assertThat(twice.await(30, SECONDS)).isTrue();
        rounds.stop();
    }

    @Test
    void areMadeOnceForManyWhoAskBeforeTheyBegin() throws InterruptedException {
        var made = new AtomicInteger();
        var begun = new Semaphore(0);
        var goOn = new Semaphore(0);
        var rounds = new Rounds("a test", () -> {
            made.incrementAndGet();
            begun.release();
            goOn.acquireUninterruptibly();
        });
        rounds.start(NEVER, NEVER);

        rounds.soon();
        assertThat(begun.tryAcquire(30, SECONDS)).isTrue();
        rounds.soon();
        rounds.soon();
        rounds.soon();
        goOn.release(9);
        assertThat(begun.tryAcquire(30, SECONDS)).isTrue();
        rounds.stop();

        assertThat(made).hasValue(2);
    }

    @Test
    void letTheRoundUnderWayFinish() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finished = new AtomicInteger();
        var rounds = new Rounds("a test", () -> {
            begun.countDown();
            for (int step = 0; step < 1_000 && !Thread.currentThread().isInterrupted(); step++) {
                Thread.yield();
            }
            finished.set(Thread.currentThread().isInterrupted() ? -1 : 1);
        });
        rounds.start(NEVER, NEVER);
        rounds.soon();
        assertThat(begun.await(30, SECONDS)).isTrue();

        rounds.stop();

        assertThat(finished).hasValue(1);
        assertThat(rounds.running()).isFalse();
    }

    @Test
    void doNothingWhileStopped() {
        var made = new AtomicInteger();
        var rounds = new Rounds("a test", made::incrementAndGet);

        rounds.soon();
        rounds.start(NEVER, NEVER);
        rounds.stop();
        rounds.soon();

        assertThat(made).hasValue(0);
    }
}
