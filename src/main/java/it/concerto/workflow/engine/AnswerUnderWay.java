package it.concerto.workflow.engine;

import it.concerto.database.OfTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which task has been completed in this transaction: what comes into being after it follows from it. */
@Component
class AnswerUnderWay {

    private final OfTransaction<Deque<String>> completed = new OfTransaction<>(ArrayDeque::new);

    void completed(String task) {
        completed.get().addLast(task);
    }

    /** The last one, or null if the process moves for another reason. */
    @Nullable String task() {
        return completed.find().map(Deque::peekLast).orElse(null);
    }
}
