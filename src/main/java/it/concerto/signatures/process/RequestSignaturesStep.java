package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURES_AWAITED;
import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_DEADLINE;
import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;

import it.concerto.signatures.SignatureRequests;
import it.concerto.signatures.SignatureRounds;
import it.concerto.time.Rome;
import it.concerto.workflow.ProcessStep;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes to the signers whose turn it is, if there are any left, and hands the end of their last day to the timer. */
@ProcessStep("requestSignatures")
class RequestSignaturesStep implements JavaDelegate {

    private final SignatureRounds rounds;
    private final SignatureRequests requests;

    RequestSignaturesStep(SignatureRounds rounds, SignatureRequests requests) {
        this.rounds = rounds;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = SIGNATURE_ROUND.require(execution);
        var awaited = rounds.beginTurn(id);
        SIGNATURES_AWAITED.set(execution, awaited);
        if (!awaited) {
            return;
        }
        var round = requests.send(id);
        var lastMoment = round.due()
                .atTime(LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS))
                .atZone(Rome.ZONE);
        SIGNATURE_DEADLINE.set(execution, lastMoment.toOffsetDateTime().toString());
    }
}
