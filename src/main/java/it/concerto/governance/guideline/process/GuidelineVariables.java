package it.concerto.governance.guideline.process;

import static it.concerto.workflow.ProcessVariable.text;

import it.concerto.workflow.ProcessVariable;

/** Variables of {@code bpmn/guideline.bpmn}, besides those of the proposal. */
final class GuidelineVariables {

    /** How the sitting ended that decided on the guidelines. */
    static final ProcessVariable<String> SITTING_OUTCOME = text("sittingOutcome");

    private GuidelineVariables() {}
}
