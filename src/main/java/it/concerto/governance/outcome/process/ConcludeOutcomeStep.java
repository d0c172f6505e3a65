package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.OutcomeConclusion;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells what the signatures under the minutes amount to. */
@ProcessStep("concludeOutcome")
class ConcludeOutcomeStep implements JavaDelegate {

    private final OutcomeConclusion conclusion;

    ConcludeOutcomeStep(OutcomeConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = conclusion.conclude(OutcomeVariables.HEARING.require(execution));
        ProcessVariable.OUTCOME.set(execution, result.name());
    }
}
