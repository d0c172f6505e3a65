package it.concerto.reminders;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When the day's reminders are looked after: every few minutes, on one thread of its own. */
@Component
class MorningSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MorningSchedule.class);

    private final Mornings mornings;
    private final ReminderSettings settings;
    private volatile @Nullable ScheduledExecutorService thread;

    MorningSchedule(Mornings mornings, ReminderSettings settings) {
        this.mornings = mornings;
        this.settings = settings;
    }

    private void lookAfter() {
        try {
            mornings.lookAfter();
        } catch (RuntimeException e) {
            // Whatever it was, the next round tries again; an exception would end the schedule.
            LOG.error("Reminders could not be looked after", e);
        }
    }

    @Override
    public void start() {
        if (settings.automatic()) {
            var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "reminders"));
            // Not while the first pages are being asked for.
            var first = Math.min(settings.every().toMillis(), 60_000);
            started.scheduleWithFixedDelay(
                    this::lookAfter, first, settings.every().toMillis(), TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                // A sweep under way is let finish; interrupting could close an H2 file.
                running.awaitTermination(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
