package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;

import it.concerto.signatures.SignatureRounds;
import it.concerto.workflow.PeopleInScope;
import it.concerto.workflow.ProcessStep;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Those who are asked to sign now. */
@ProcessStep("signersOfRound")
class SignersOfRound implements PeopleInScope {

    private final SignatureRounds rounds;

    SignersOfRound(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<String> people(VariableScope scope) {
        return rounds.turn(SIGNATURE_ROUND.require(scope));
    }
}
