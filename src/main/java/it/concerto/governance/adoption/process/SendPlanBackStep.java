package it.concerto.governance.adoption.process;

import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.path.PathId;
import it.concerto.plan.AdoptedAnnexes;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends a rejected plan back to its drafters, twice at most; a body that never meets ends the adoption. */
@ProcessStep("sendPlanBack")
class SendPlanBackStep implements JavaDelegate {

    private static final int REDRAFTS = 2;

    private final AdoptedAnnexes annexes;

    SendPlanBackStep(AdoptedAnnexes annexes) {
        this.annexes = annexes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        annexes.release(PathId.of(ProcessVariable.PATH.require(execution)));
        var rejected = AdoptionVariables.SITTING_OUTCOME.require(execution).equals("REJECTED");
        var again = rejected && ProposalVariables.ROUND.require(execution) <= REDRAFTS;
        ProcessVariable.OUTCOME.set(execution, (again ? AdoptionOutcome.REDRAFT : AdoptionOutcome.REJECTED).name());
    }
}
