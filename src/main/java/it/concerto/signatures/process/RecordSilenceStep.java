package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;

import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that those whose turn it was have let their term run out. */
@ProcessStep("recordSilence")
class RecordSilenceStep implements JavaDelegate {

    private final SignatureRounds rounds;

    RecordSilenceStep(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.recordSilence(SIGNATURE_ROUND.require(execution));
    }
}
