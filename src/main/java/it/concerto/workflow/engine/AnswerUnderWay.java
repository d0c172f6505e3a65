package it.concerto.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which task has been completed in this transaction: what comes into being after it follows from it. */
@Component
class AnswerUnderWay {

    void completed(String task) {
        TransactionSynchronizationManager.registerSynchronization(new Completed(task));
    }

    /** The last one, or null if the process moves for another reason. */
    @Nullable String task() {
        String last = null;
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Completed completed) {
                last = completed.task();
            }
        }
        return last;
    }

    private record Completed(String task) implements TransactionSynchronization {}
}
