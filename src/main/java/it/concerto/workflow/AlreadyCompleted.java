package it.concerto.workflow;

import java.time.Instant;

/** The task has been answered already. */
public class AlreadyCompleted extends Exception {

    private final Assignee by;
    private final Instant at;

    public AlreadyCompleted(String taskId, Assignee by, Instant at) {
        super("Task " + taskId + " was completed by " + by.username() + " at " + at);
        this.by = by;
        this.at = at;
    }

    public Assignee by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
