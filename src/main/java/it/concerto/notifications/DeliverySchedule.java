package it.concerto.notifications;

import it.concerto.time.Recurring;
import it.concerto.time.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When mail is looked after: right after a commit that wrote some, and every so often. */
@Component
class DeliverySchedule implements Recurring {

    private final Postman postman;
    private final MailSettings settings;
    private final Rounds rounds;

    DeliverySchedule(Postman postman, FailureTasks failures, MailSettings settings) {
        this.postman = postman;
        this.settings = settings;
        this.rounds = new Rounds("mail", () -> {
            postman.deliverDue();
            failures.open();
        });
    }

    Mail.Status statusOfNewMail() {
        return postman.hasServer() ? Mail.Status.QUEUED : Mail.Status.ON_FILE;
    }

    /** Has the outbox looked at once the running transaction has committed. */
    void kickAfterCommit() {
        if (rounds.running() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    rounds.soon();
                }
            });
        }
    }

    @Override
    public void start() {
        if (settings.automatic() && postman.hasServer()) {
            rounds.start(Duration.ZERO, settings.every());
        }
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
