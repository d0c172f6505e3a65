package it.concerto.workflow;

/** There is no such open task for this person: unknown, of another Ambito, or of a group that is not theirs. */
public class TaskNotFound extends Exception {

    public TaskNotFound(String taskId) {
        super("No task " + taskId);
    }
}
