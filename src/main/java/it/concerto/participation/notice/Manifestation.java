package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A manifestation of interest and what became of it.
 *
 * @param number in the register of the path, from 1
 * @param receivedAt when it arrived: commit of the portal, delivery of the PEC, arrival of the mail, stamp on paper
 * @param registeredBy username of the official who registered it; null if it came by the portal
 * @param original the message or paper that the office registered; empty if it came by the portal
 * @param hash SHA-256 of what was declared
 */
public record Manifestation(
        String id,
        PathId path,
        int number,
        Instant receivedAt,
        Channel channel,
        @Nullable String registeredBy,
        Expression content,
        List<FileRef> original,
        String hash,
        Status status,
        @Nullable String reason) {

    /** How it came. */
    public enum Channel {
        PORTAL,
        EMAIL,
        PEC,
        PAPER
    }

    /** What became of it. */
    public enum Status {
        RECEIVED,
        INCOMPLETE,
        ADMITTED,
        ADMITTED_RESERVE,
        REJECTED,
        LATE,
        DUPLICATE,
        REPLACED,
        WITHDRAWN;

        static final Set<Status> ADMITTING = EnumSet.of(ADMITTED, ADMITTED_RESERVE);
        static final Set<Status> PENDING = EnumSet.of(RECEIVED, INCOMPLETE);
        static final Set<Status> STANDING = EnumSet.of(RECEIVED, INCOMPLETE, ADMITTED, ADMITTED_RESERVE, LATE);

        public boolean isAdmitted() {
            return ADMITTING.contains(this);
        }

        /** Whether it counts or may still come to count, so that the participant can take it back. */
        public boolean isStanding() {
            return STANDING.contains(this);
        }

        /** Whether somebody still has to decide on it. */
        public boolean isPending() {
            return PENDING.contains(this);
        }
    }

    /** The same for whoever reads no contacts: without them and without the papers they stand on. */
    public Manifestation covered() {
        var declared = new ContactsOf(content).leftWithoutPapers();
        return new Manifestation(
                id, path, number, receivedAt, channel, registeredBy, declared, List.of(), hash, status, reason);
    }

    /**
     * Whether its participant is to be reached no more; then nobody opens the papers that came with it (BR-78). One that counts,
     * or may still come to, can lack an address because it came without.
     */
    public boolean isForgotten() {
        return content.contacts().email().isEmpty() && !status.isStanding();
    }

    /** Everything that came with it, in an order that never changes. */
    public List<FiledFile> files() {
        var signing = content.signing();
        return Stream.of(
                        filed(FiledFile.Kind.ORIGINAL, original),
                        filed(FiledFile.Kind.SIGNED_FORM, signing.signedForm()),
                        filed(FiledFile.Kind.IDENTITY, signing.identityDocument()),
                        filed(FiledFile.Kind.PACT, signing.pact()),
                        content.proposals().stream()
                                .flatMap(proposal -> filed(FiledFile.Kind.ATTACHMENT, proposal.attachments())))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<FiledFile> filed(FiledFile.Kind kind, List<FileRef> files) {
        return files.stream().map(file -> new FiledFile(kind, file));
    }

    public Recipient recipient() {
        var contacts = content.contacts();
        var certified = contacts.pec();
        var address = contacts.email().isBlank() && certified != null ? certified : contacts.email();
        return Recipient.named(content.participantName(), address);
    }

    /** Where whoever it sends to speak on an area is reached: at their own address, else at the participant's. */
    Recipient reached(Expression.AreaChoice choice) {
        var own = choice.representativeEmail();
        return own == null || own.isBlank() ? recipient() : Recipient.named(choice.representative(), own);
    }

    List<Recipient> allAddresses() {
        var certified = content.contacts().pec();
        return certified == null || certified.isBlank()
                ? List.of(recipient())
                : List.of(recipient(), Recipient.named(content.participantName(), certified));
    }

    /** One participant has one active manifestation per path (BR-28); without a fiscal code it stands for itself. */
    String activeKey() {
        var code = content.participant().code();
        return path + "|" + (code.isEmpty() ? "#" + number : code);
    }

    /** Whether a signature can be expected: in the portal the signed form, else the original that the office holds. */
    public boolean isSigned() {
        var signing = content.signing();
        return signing.isComplete() || channel != Channel.PORTAL && signing.signedOn() != null;
    }
}
