package it.concerto.signatures;

import it.concerto.files.FileRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one signer of a round has answered, or that an answer is awaited.
 *
 * @param signer username
 * @param answer null while it is awaited
 */
public record Signature(String signer, @Nullable Answer answer) {

    public boolean isGiven() {
        return answer != null && answer.outcome().signs();
    }

    /**
     * The answer of a signer.
     *
     * @param name as it was when they answered; it stays when the person changes
     * @param kind null unless signed
     * @param note the note of who signed with one, the reason of who refused
     * @param copy the signed file, if one was handed in
     */
    public record Answer(
            Outcome outcome,
            String name,
            @Nullable SignatureKind kind,
            @Nullable String note,
            @Nullable FileRef copy,
            Instant at) {}

    /** How a signer answered. */
    public enum Outcome {
        SIGNED,
        SIGNED_WITH_NOTE,
        REFUSED,
        /** The term ran out in silence. */
        NO_ANSWER;

        boolean signs() {
            return this == SIGNED || this == SIGNED_WITH_NOTE;
        }
    }
}
