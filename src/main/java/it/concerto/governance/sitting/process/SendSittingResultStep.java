package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingLetters;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells every component what the body decided. */
@ProcessStep("sendSittingResult")
class SendSittingResultStep implements JavaDelegate {

    private final SittingLetters letters;
    private final Acts acts;

    SendSittingResultStep(SittingLetters letters, Acts acts) {
        this.letters = letters;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sitting = SittingId.of(SittingVariables.SITTING.require(execution));
        letters.tellResult(sitting, acts.of(sitting));
    }
}
