package it.concerto.governance.council.process;

import it.concerto.governance.council.CouncilScopes;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says whether the councils that deliberated let the path go on (BR-60). */
@ProcessStep("evaluateCouncils")
class EvaluateCouncilsStep implements JavaDelegate {

    private final CouncilScopes scopes;

    EvaluateCouncilsStep(CouncilScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approved = scopes.isApproved(PathId.of(ProcessVariable.PATH.require(execution)));
        ProcessVariable.OUTCOME.set(execution, approved ? CouncilVariables.APPROVED : CouncilVariables.NOT_APPROVED);
    }
}
