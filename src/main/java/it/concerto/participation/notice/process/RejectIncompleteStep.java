package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Verifications;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Rejects a manifestation that nobody completed. */
@ProcessStep("rejectIncomplete")
class RejectIncompleteStep implements JavaDelegate {

    private final Verifications verifications;

    RejectIncompleteStep(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verifications.rejectIncomplete(NoticeVariables.MANIFESTATION.require(execution));
    }
}
