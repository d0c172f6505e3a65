package it.concerto.governance.adoption.process;

import static it.concerto.workflow.ProcessVariable.flag;

import it.concerto.workflow.ProcessVariable;

/** Variables of {@code bpmn/adoption.bpmn}, besides those of the proposal. */
final class AdoptionVariables {

    /** Whether a sheet needs the assent of the ASL. */
    static final ProcessVariable<Boolean> HEALTH_INTEGRATION = flag("healthIntegration");

    /** Whether the ASL said no to a sheet. */
    static final ProcessVariable<Boolean> ASSENT_DENIED = flag("assentDenied");

    /** How the sitting ended that decided on the plan. */
    static final ProcessVariable<String> SITTING_OUTCOME = ProcessVariable.text("sittingOutcome");

    private AdoptionVariables() {}
}
