package it.concerto.notifications;

import it.concerto.workflow.ActingProduct;
import it.concerto.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the office a task for each address that mail did not reach (M20). It follows the sending in transactions of its
 * own: whatever keeps a task from being made, the mail has been tried and is marked.
 */
@Component
class FailureTasks {

    private static final String PROCESS = "FailedDeliveryProcess";

    private final MailTable mails;
    private final FailedDeliveryTable failures;
    private final Processes processes;
    private final ActingProduct acting;
    private final TransactionTemplate transaction;

    FailureTasks(
            MailTable mails,
            FailedDeliveryTable failures,
            Processes processes,
            ActingProduct acting,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.failures = failures;
        this.processes = processes;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** Looks after the mails that have failed since it last did. */
    void open() {
        boolean more = true;
        while (more) {
            more = acting.as("mail", () -> Boolean.TRUE.equals(transaction.execute(status -> openNext())));
        }
    }

    private boolean openNext() {
        var failed = mails.claimFailed();
        failed.flatMap(mail -> failures.open(UUID.randomUUID().toString(), mail))
                .ifPresent(failure -> processes.start(
                        PROCESS, failure.ambito(), failure.path(), Map.of("failedDelivery", failure.id())));
        return failed.isPresent();
    }
}
