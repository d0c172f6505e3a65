package it.concerto.signatures;

import it.concerto.files.FileRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one signer of a round has answered, or that an answer is awaited.
 *
 * @param signer username
 * @param answer null while it is awaited
 * @param inPlaceOf usernames of those for whom they sign: who was asked first, if that person was replaced (X2), or whose
 *     substitute they are (BR-44), their own among them if they sign for themselves, too; empty for who does nothing else
 */
public record Signature(String signer, @Nullable Answer answer, List<String> inPlaceOf) {

    public Signature {
        inPlaceOf = List.copyOf(inPlaceOf);
    }

    public Signature(String signer, @Nullable Answer answer) {
        this(signer, answer, List.of());
    }

    /** Whose places the signature fills: the signer's own, or those of the people for whom they sign (BR-76). */
    public List<String> parties() {
        return inPlaceOf.isEmpty() ? List.of(signer) : inPlaceOf;
    }

    /** The others for whom they sign. */
    public List<String> others() {
        return inPlaceOf.stream().filter(party -> !party.equals(signer)).toList();
    }

    /** Whether they sign for themselves, whoever else they sign for. */
    public boolean isOwn() {
        return parties().contains(signer);
    }

    /** Whether somebody else signs instead. */
    public boolean isReplaced() {
        return answer != null && answer.outcome() == Outcome.REPLACED;
    }

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
        NO_ANSWER,
        /** Gone before answering; somebody else was asked instead. */
        REPLACED;

        boolean signs() {
            return this == SIGNED || this == SIGNED_WITH_NOTE;
        }
    }
}
