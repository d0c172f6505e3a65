package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;
import static it.concerto.signatures.process.SignatureVariables.SIGNER;

import it.concerto.signatures.SignerReplaced;
import it.concerto.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the open request of a signer who is gone to the successor. */
@Component
class HandOverSignature {

    private final Processes processes;

    HandOverSignature(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(SignerReplaced event) {
        processes.handOver(
                event.path().value(), SIGNATURE_ROUND, event.round(), SIGNER, event.former(), event.successor());
    }
}
