package it.concerto.governance.sitting.process;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.SittingLetters;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives up on a body that three convocations could not bring together, and says so to president, office and Region. */
@ProcessStep("reportDesertion")
class ReportDesertionStep implements JavaDelegate {

    private final SittingLetters letters;

    ReportDesertionStep(SittingLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.reportDesertion(
                PathId.of(ProcessVariable.PATH.require(execution)),
                AmbitoCode.of(ProcessVariable.AMBITO.require(execution)),
                Purpose.valueOf(ProposalVariables.PURPOSE.require(execution)));
        ProcessVariable.OUTCOME.set(execution, SittingVariables.NOT_HELD);
    }
}
