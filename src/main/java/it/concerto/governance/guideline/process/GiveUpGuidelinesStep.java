package it.concerto.governance.guideline.process;

import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the stage without an act of indirizzo: rejected three times, or the body never met. */
@ProcessStep("giveUpGuidelines")
class GiveUpGuidelinesStep implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ProcessVariable.OUTCOME.set(execution, GuidelineOutcome.INDIRIZZO_REJECTED_FINAL.name());
    }
}
