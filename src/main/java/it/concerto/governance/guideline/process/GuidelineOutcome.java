package it.concerto.governance.guideline.process;

/** How {@code bpmn/guideline.bpmn} ends, for the process that calls it. */
enum GuidelineOutcome {
    INDIRIZZO_APPROVED,
    INDIRIZZO_REJECTED_FINAL
}
