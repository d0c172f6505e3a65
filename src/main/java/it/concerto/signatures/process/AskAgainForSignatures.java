package it.concerto.signatures.process;

import static it.concerto.signatures.process.SignatureVariables.SIGNATURE_ROUND;

import it.concerto.signatures.DocumentReplaced;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a running collection of signatures back to its beginning when the document has changed. */
@Component
class AskAgainForSignatures {

    static final String DOCUMENT_REPLACED = "DocumentReplaced";

    private final Processes processes;

    AskAgainForSignatures(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(DocumentReplaced event) {
        processes.correlate(
                DOCUMENT_REPLACED,
                event.path().value(),
                Map.of(SIGNATURE_ROUND.name(), event.voidedRound()),
                Map.of(SIGNATURE_ROUND.name(), event.newRound()));
    }
}
