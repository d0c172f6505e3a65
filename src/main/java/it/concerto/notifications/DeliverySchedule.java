package it.concerto.notifications;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When mail is looked after: right after a commit that wrote some, and every so often; on one thread of its own, never on a request's. */
@Component
class DeliverySchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySchedule.class);

    private final Postman postman;
    private final FailureTasks failures;
    private final MailSettings settings;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    DeliverySchedule(Postman postman, FailureTasks failures, MailSettings settings) {
        this.postman = postman;
        this.failures = failures;
        this.settings = settings;
    }

    Mail.Status statusOfNewMail() {
        return postman.hasServer() ? Mail.Status.QUEUED : Mail.Status.ON_FILE;
    }

    /** Has the outbox looked at once the running transaction has committed. */
    void kickAfterCommit() {
        if (thread != null && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kick();
                }
            });
        }
    }

    private void kick() {
        var running = thread;
        if (running != null && asked.compareAndSet(false, true)) {
            try {
                running.execute(this::deliver);
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopping: the mail goes out after the next start");
            }
        }
    }

    private void deliver() {
        asked.set(false);
        try {
            postman.deliverDue();
            failures.open();
        } catch (RuntimeException e) {
            // Whatever it was, the next round tries again; an exception would end the schedule.
            LOG.error("Mail could not be looked after", e);
        }
    }

    @Override
    public void start() {
        if (settings.automatic() && postman.hasServer()) {
            var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "mail"));
            started.scheduleWithFixedDelay(this::deliver, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
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
                // A mail on the wire is given the time its time-outs allow; interrupting could close an H2 file.
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
