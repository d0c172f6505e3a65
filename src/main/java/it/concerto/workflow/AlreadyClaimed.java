package it.concerto.workflow;

import java.time.Instant;

/** A colleague was faster to claim the task. */
public class AlreadyClaimed extends Exception {

    private final Assignee by;
    private final Instant at;

    public AlreadyClaimed(String taskId, Assignee by, Instant at) {
        super("Task " + taskId + " was claimed by " + by.username() + " at " + at);
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
