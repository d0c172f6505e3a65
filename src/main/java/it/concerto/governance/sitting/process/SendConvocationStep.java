package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.SittingLetters;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the convocation to every component. */
@ProcessStep("sendConvocation")
class SendConvocationStep implements JavaDelegate {

    private final SittingLetters letters;

    SendConvocationStep(SittingLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.convoke(SittingId.of(SittingVariables.SITTING.require(execution)));
    }
}
