package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Manifestations;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Rejects a manifestation that nobody completed. */
@ProcessStep("rejectIncomplete")
class RejectIncompleteStep implements JavaDelegate {

    private final Manifestations manifestations;

    RejectIncompleteStep(Manifestations manifestations) {
        this.manifestations = manifestations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        manifestations.rejectIncomplete(NoticeVariables.MANIFESTATION.require(execution));
    }
}
