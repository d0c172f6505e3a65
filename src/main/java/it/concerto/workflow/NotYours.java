package it.concerto.workflow;

/** Only who has claimed a task may do this. */
public class NotYours extends Exception {

    public NotYours(String taskId) {
        super("Not the assignee of task " + taskId);
    }
}
