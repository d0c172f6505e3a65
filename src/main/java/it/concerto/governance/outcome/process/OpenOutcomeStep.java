package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.Outcomes;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the hearing on the latest draft and counts who is to be heard. */
@ProcessStep("openOutcome")
class OpenOutcomeStep implements JavaDelegate {

    private final Outcomes outcomes;

    OpenOutcomeStep(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = outcomes.open(PathId.of(ProcessVariable.PATH.require(execution)));
        OutcomeVariables.HEARING.set(execution, outcome.id());
        OutcomeVariables.REFERENTS.set(
                execution, outcomes.referents(outcome.id()).size());
        OutcomeVariables.OBSERVATIONS_GIVEN.set(execution, false);
    }
}
