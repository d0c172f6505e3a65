package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;
import static it.concerto.signatures.process.SignatureVariables.SIGNER;

import it.concerto.signatures.SignerReplaced;
import it.concerto.workflow.HandOvers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the open request of a signer who is gone to the successor. */
@Component
class HandOverSignature {

    private final HandOvers handOvers;

    HandOverSignature(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @EventListener
    void on(SignerReplaced event) {
        handOvers.give(event.path().value(), SIGNATURE_ROUND, event.round(), SIGNER, event.former(), event.successor());
    }
}
