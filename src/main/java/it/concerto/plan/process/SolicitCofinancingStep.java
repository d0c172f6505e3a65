package it.concerto.plan.process;

import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.plan.money.Solicitation;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds a Comune that has not answered. */
@ProcessStep("solicitCofinancing")
class SolicitCofinancingStep implements JavaDelegate {

    private final Solicitation solicitation;

    SolicitCofinancingStep(Solicitation solicitation) {
        this.solicitation = solicitation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solicitation.remind(
                PathId.of(ProcessVariable.PATH.require(execution)),
                IstatCode.of(DraftingVariables.MUNICIPALITY.require(execution)));
    }
}
