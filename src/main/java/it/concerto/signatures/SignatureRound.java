package it.concerto.signatures;

import it.concerto.files.FileRef;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathConfiguration.SignatureOrder;
import it.concerto.path.PathId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signatures asked for on one frozen document.
 *
 * @param due last day for an answer (Europe/Rome)
 * @param signatures one per signer, in the order in which they were named
 * @param replaced set exactly when the document took the place of another while that was being signed
 */
public record SignatureRound(
        String id,
        AmbitoCode ambito,
        PathId path,
        String title,
        FileRef document,
        LocalDate due,
        Status status,
        List<Signature> signatures,
        @Nullable Replaced replaced) {

    /** A round on a document as it was first put to the signatures. */
    public SignatureRound(
            String id,
            AmbitoCode ambito,
            PathId path,
            String title,
            FileRef document,
            LocalDate due,
            Status status,
            List<Signature> signatures) {
        this(id, ambito, path, title, document, due, status, signatures, null);
    }

    /**
     * What a corrected document took the place of.
     *
     * @param round whose signatures are void
     * @param reason why it was corrected
     */
    public record Replaced(String round, String reason) {}

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

    /**
     * Usernames of those who are to answer now: all who have not, or the first of them; a successor has the place of whoever was
     * replaced.
     */
    List<String> turn(SignatureOrder order) {
        var awaited = inOrder().stream()
                .filter(signature -> signature.answer() == null)
                .map(Signature::signer)
                .toList();
        return order == SignatureOrder.SEQUENTIAL && !awaited.isEmpty() ? awaited.subList(0, 1) : awaited;
    }

    /** The signatures by the places in which they were first asked for. */
    List<Signature> inOrder() {
        var places = signatures.stream().map(Signature::parties).toList();
        return signatures.stream()
                .sorted(Comparator.comparingInt(signature -> places.indexOf(signature.parties())))
                .toList();
    }

    /** Whether everybody asked has signed; true when nobody was asked. */
    public boolean isFullySigned() {
        return signatures.stream().filter(signature -> !signature.isReplaced()).allMatch(Signature::isGiven);
    }
}
