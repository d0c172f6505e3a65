package it.concerto.plan.process;

import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;
import it.concerto.plan.money.Solicitation;
import it.concerto.workflow.ProcessStep;
import it.concerto.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks a Comune to confirm its share. */
@ProcessStep("requestCofinancing")
class RequestCofinancingStep implements JavaDelegate {

    private final Solicitation solicitation;

    RequestCofinancingStep(Solicitation solicitation) {
        this.solicitation = solicitation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solicitation.request(
                PathId.of(ProcessVariable.PATH.require(execution)),
                IstatCode.of(DraftingVariables.MUNICIPALITY.require(execution)));
    }
}
