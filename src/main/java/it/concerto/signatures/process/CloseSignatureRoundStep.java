package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;
import static it.concerto.workflow.ProcessVariable.OUTCOME;

import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.ProcessStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the round and tells whether everybody signed: {@code COMPLETE} or {@code INCOMPLETE}. */
@ProcessStep("closeSignatureRound")
class CloseSignatureRoundStep implements JavaDelegate {

    private final SignatureRounds rounds;

    CloseSignatureRoundStep(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OUTCOME.set(execution, rounds.close(SIGNATURE_ROUND.require(execution)).name());
    }
}
