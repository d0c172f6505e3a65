package it.concerto.workflow;

/** The due date of a task is not the office's to change: it follows from a day of the procedure, or is counted in hours. */
public class FixedTerm extends Exception {

    private static final long serialVersionUID = 1;

    FixedTerm(String taskId) {
        super("The term of task " + taskId + " is fixed");
    }
}
