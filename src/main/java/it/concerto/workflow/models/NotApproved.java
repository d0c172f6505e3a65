package it.concerto.workflow.models;

/** Nobody but its author has approved what was to be deployed, or not as it is. */
public class NotApproved extends RuntimeException {

    /** @param model e.g. {@code bpmn/notice.bpmn} */
    public NotApproved(String model) {
        super("Not approved for deployment: " + model);
    }
}
