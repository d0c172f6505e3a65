package it.concerto.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.NestedExceptionUtils;

/** Somebody completes a task that another person has in hand, or nobody. */
public class NotTheHolder extends ProcessEngineException {

    NotTheHolder(String task) {
        super("Task " + task + " is not in the hands of whoever completes it");
    }

    /** Whether it is behind a failure: the engine wraps what a listener throws. */
    public static boolean isBehind(Throwable failure) {
        return NestedExceptionUtils.getRootCause(failure) instanceof NotTheHolder || failure instanceof NotTheHolder;
    }
}
