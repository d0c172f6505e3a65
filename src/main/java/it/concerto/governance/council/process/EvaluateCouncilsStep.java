package it.concerto.governance.council.process;

import it.concerto.governance.council.Conciliations;
import it.concerto.governance.council.CouncilScopes;
import it.concerto.path.PathId;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says whether the councils let the path go on (BR-60) or ask the Coordinamento to change the plan (BR-61). */
@ProcessStep("evaluateCouncils")
class EvaluateCouncilsStep implements JavaDelegate {

    private final CouncilScopes scopes;
    private final Conciliations conciliations;
    private final AdoptedAnnexes annexes;

    EvaluateCouncilsStep(CouncilScopes scopes, Conciliations conciliations, AdoptedAnnexes annexes) {
        this.scopes = scopes;
        this.conciliations = conciliations;
        this.annexes = annexes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProcessVariable.OUTCOME.set(execution, outcome(PathId.of(ProcessVariable.PATH.require(execution))));
    }

    private String outcome(PathId path) {
        if (!conciliations.requests(path).isEmpty()) {
            annexes.release(path);
            return CouncilVariables.AMENDMENTS_PROPOSED;
        }
        return scopes.isApproved(path) ? CouncilVariables.APPROVED : CouncilVariables.NOT_APPROVED;
    }
}
