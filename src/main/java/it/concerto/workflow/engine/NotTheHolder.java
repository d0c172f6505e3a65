package it.concerto.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** Somebody completes a task that another person has in hand, or nobody. */
public class NotTheHolder extends ProcessEngineException {

    NotTheHolder(String task) {
        super("Task " + task + " is not in the hands of whoever completes it");
    }
}
