package it.concerto.audit.export;

import it.concerto.ledger.CaseEvent;
import java.time.Instant;

/**
 * A case file that was made, as the ledger tells it.
 *
 * @param seq place of the event in the chain of the Ambito
 * @param hashes SHA-256 of the list of hashes that it holds
 * @param at when
 */
public record MadeCaseFile(long seq, String hashes, Instant at) {

    /** What the ledger calls it. */
    public static final String ACTION = "casefile";

    public static MadeCaseFile of(CaseEvent event) {
        return new MadeCaseFile(event.seq(), event.subject().split(" ", 2)[0], event.at());
    }
}
