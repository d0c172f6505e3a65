package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the receipt and says whether the manifestation came in time. */
@ProcessStep("sendReceipt")
class SendReceiptStep implements JavaDelegate {

    private final Manifestations manifestations;

    SendReceiptStep(Manifestations manifestations) {
        this.manifestations = manifestations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var manifestation = manifestations.acknowledge(NoticeVariables.MANIFESTATION.require(execution));
        var pending = manifestation.status() == Manifestation.Status.RECEIVED;
        NoticeVariables.LATE.set(execution, !pending);
    }
}
