package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a participant declares in a manifestation of interest; as it was sent, it never changes.
 *
 * @param fiscalCode of the organisation, or of the citizen; check digit verified
 * @param pactAccepted whether the participation pact is accepted
 * @param signedOn date under the signature, null if it is missing
 */
public record Expression(
        ParticipantKind participantKind,
        @Nullable String orgName,
        @Nullable String orgType,
        String fiscalCode,
        @Nullable String runtsNumber,
        @Nullable String seat,
        String legalName,
        @Nullable String legalOffice,
        String email,
        @Nullable String pec,
        @Nullable String phone,
        List<AreaChoice> areas,
        List<Proposal> proposals,
        boolean pactAccepted,
        List<FileRef> pact,
        @Nullable LocalDate signedOn,
        @Nullable String place,
        List<FileRef> signedForm,
        boolean declarations,
        boolean privacyRead) {

    /** Who takes part. */
    public enum ParticipantKind {
        ORGANISATION,
        PUBLIC_BODY,
        TRADE_UNION,
        CITIZEN
    }

    /** Whom the participant sends to speak on an area. */
    public record AreaChoice(
            String area, String representative, @Nullable String representativeEmail, @Nullable String substitute) {}

    /** An intervention that the participant proposes. */
    public record Proposal(String proposalArea, String title, String need, String intervention) {}

    public boolean isCitizen() {
        return participantKind == ParticipantKind.CITIZEN;
    }

    /** The organisation, or the citizen's name. */
    public String participantName() {
        return orgName == null || isCitizen() ? legalName : orgName;
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
        return legalName.equalsIgnoreCase(other.legalName) && email.equalsIgnoreCase(other.email);
    }

    /** The same without addresses and telephone numbers, for who has left (BR-78). */
    Expression withoutContacts() {
        var choices = areas.stream()
                .map(choice -> new AreaChoice(choice.area(), choice.representative(), null, choice.substitute()))
                .toList();
        return new Expression(
                participantKind,
                orgName,
                orgType,
                fiscalCode,
                runtsNumber,
                null,
                legalName,
                legalOffice,
                "",
                null,
                null,
                choices,
                proposals,
                pactAccepted,
                pact,
                signedOn,
                place,
                signedForm,
                declarations,
                privacyRead);
    }

    /** The same with what the participant handed in afterwards; earlier files stay. */
    public Expression completed(
            List<AreaChoice> choices, boolean accepted, @Nullable LocalDate signed, List<FileRef> form) {
        return new Expression(
                participantKind,
                orgName,
                orgType,
                fiscalCode,
                runtsNumber,
                seat,
                legalName,
                legalOffice,
                email,
                pec,
                phone,
                choices,
                proposals,
                accepted,
                pact,
                signed,
                place,
                form.isEmpty() ? signedForm : form,
                declarations,
                privacyRead);
    }
}
