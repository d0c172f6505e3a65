package it.concerto.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that comes round again for as long as the application runs, on one thread of its own, never on a request's. What a round throws is
 * logged, and the next one tries again.
 */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    /** @param name of the thread, and of the work in the log */
    public Rounds(String name, Runnable round) {
        this.name = name;
        this.round = round;
    }

    /**
     * @param first how long until the first round
     * @param every how long from the end of a round to the next
     */
    public void start(Duration first, Duration every) {
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
        started.scheduleWithFixedDelay(this::go, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Has a round made at once; asked many times before it begins, it is made once. Nothing while stopped. */
    public void soon() {
        var running = thread;
        if (running != null && asked.compareAndSet(false, true)) {
            try {
                running.execute(this::go);
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopping: {} goes on after the next start", name);
            }
        }
    }

    private void go() {
        asked.set(false);
        try {
            round.run();
        } catch (RuntimeException e) {
            // An exception that left this method would end the rounds.
            LOG.error("A round failed: {}", name, e);
        }
    }

    /** Lets a round under way finish, 20 seconds at most: interrupting it could close an H2 file. */
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean running() {
        return thread != null;
    }
}
