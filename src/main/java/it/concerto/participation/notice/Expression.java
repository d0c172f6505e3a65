package it.concerto.participation.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.concerto.files.FileRef;
import it.concerto.forms.Spread;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a participant declares in a manifestation of interest; as it was sent, it never changes. */
public record Expression(
        @Spread @JsonUnwrapped Participant participant,
        @Spread @JsonUnwrapped Contacts contacts,
        List<AreaChoice> areas,
        List<Proposal> proposals,
        @Spread @JsonUnwrapped Signing signing,
        boolean declarations,
        boolean privacyRead) {

    /** A citizen speaks for themselves: nobody asks them for a representative (BR-27). */
    public Expression {
        if (participant.participantKind() == ParticipantKind.CITIZEN) {
            areas = areas.stream()
                    .map(choice -> choice.by(participant.legalName()))
                    .toList();
        }
    }

    /** Who takes part. */
    public enum ParticipantKind {
        ORGANISATION,
        PUBLIC_BODY,
        TRADE_UNION,
        CITIZEN
    }

    /**
     * The organisation and who represents it, or the citizen.
     *
     * @param fiscalCode of the organisation, or of the citizen; check digit verified
     */
    public record Participant(
            ParticipantKind participantKind,
            @Nullable String orgName,
            @Nullable String orgType,
            String fiscalCode,
            @Nullable String runtsNumber,
            @Nullable String seat,
            String legalName,
            @Nullable String legalOffice) {

        private Participant withoutSeat() {
            return new Participant(
                    participantKind, orgName, orgType, fiscalCode, runtsNumber, null, legalName, legalOffice);
        }
    }

    /** Where the participant is reached. */
    public record Contacts(String email, @Nullable String pec, @Nullable String phone) {

        private static final Contacts FORGOTTEN = new Contacts("", null, null);
    }

    /**
     * Pact and signature.
     *
     * @param pactAccepted whether the participation pact is accepted
     * @param signedOn date under the signature, null if it is missing
     */
    public record Signing(
            boolean pactAccepted,
            List<FileRef> pact,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            List<FileRef> signedForm) {}

    /** Whom the participant sends to speak on an area. */
    public record AreaChoice(
            String area, String representative, @Nullable String representativeEmail, @Nullable String substitute) {

        private AreaChoice by(String speaker) {
            return new AreaChoice(area, speaker, representativeEmail, substitute);
        }

        private AreaChoice withoutContacts() {
            return new AreaChoice(area, representative, null, substitute);
        }
    }

    /** An intervention that the participant proposes. */
    public record Proposal(String proposalArea, String title, String need, String intervention) {}

    public boolean isCitizen() {
        return participant.participantKind() == ParticipantKind.CITIZEN;
    }

    /** The organisation, or the citizen's name. */
    public String participantName() {
        var name = participant.orgName();
        return name == null || isCitizen() ? participant.legalName() : name;
    }

    /** SHA-256 of what is declared, as receipts name it. */
    public String hash() {
        try {
            var bytes = ManifestationStore.json(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the same person speaks for the participant, at the same address. */
    boolean hasSignerOf(Expression other) {
        return participant.legalName().equalsIgnoreCase(other.participant.legalName())
                && contacts.email().equalsIgnoreCase(other.contacts.email());
    }

    /** The same without addresses and telephone numbers, for who has left (BR-78). */
    Expression withoutContacts() {
        var choices = areas.stream().map(AreaChoice::withoutContacts).toList();
        return new Expression(
                participant.withoutSeat(), Contacts.FORGOTTEN, choices, proposals, signing, declarations, privacyRead);
    }

    /** The same with other areas and another signature. */
    Expression with(List<AreaChoice> choices, Signing signed) {
        return new Expression(participant, contacts, choices, proposals, signed, declarations, privacyRead);
    }
}
