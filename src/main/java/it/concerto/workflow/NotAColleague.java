package it.concerto.workflow;

/** Somebody may not have a task in hand: they could not claim it today, or they are away. */
public class NotAColleague extends Exception {

    private static final long serialVersionUID = 1;

    NotAColleague(String taskId, String username) {
        super(username + " cannot hold task " + taskId);
    }
}
