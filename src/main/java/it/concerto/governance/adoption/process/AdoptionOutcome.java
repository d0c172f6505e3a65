package it.concerto.governance.adoption.process;

/** How {@code bpmn/adoption.bpmn} ends, for the process that calls it. */
enum AdoptionOutcome {
    ADOPTED,
    /** Rejected, and still to be written anew. */
    REDRAFT,
    REJECTED
}
