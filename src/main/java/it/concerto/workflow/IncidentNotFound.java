package it.concerto.workflow;

/** There is no such incident for this person. */
public class IncidentNotFound extends Exception {

    private static final long serialVersionUID = 1;

    IncidentNotFound(String id) {
        super("No incident " + id);
    }
}
