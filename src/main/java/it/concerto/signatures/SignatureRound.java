package it.concerto.signatures;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.List;

/**
 * The signatures asked for on one frozen document.
 *
 * @param due last day for an answer (Europe/Rome)
 * @param signatures one per signer, in the order in which they were named
 */
public record SignatureRound(
        String id,
        AmbitoCode ambito,
        PathId path,
        String title,
        FileRef document,
        LocalDate due,
        Status status,
        List<Signature> signatures) {

    /** Where a round stands. */
    public enum Status {
        OPEN,
        /** Everybody asked has signed. */
        COMPLETE,
        /** Somebody refused or did not answer. */
        INCOMPLETE,
        /** The document changed; its signatures count no more. */
        VOID
    }

    /** Usernames of those who are asked to sign now, without those who were replaced. */
    public List<String> signers() {
        return signatures.stream()
                .filter(signature -> !signature.isReplaced())
                .map(Signature::signer)
                .toList();
    }

    /** Whether everybody asked has signed; true when nobody was asked. */
    public boolean isFullySigned() {
        return signatures.stream().filter(signature -> !signature.isReplaced()).allMatch(Signature::isGiven);
    }
}
