package it.concerto.participation.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.concerto.files.FileRef;
import it.concerto.forms.Spread;
import it.concerto.hashing.Sha256;
import it.concerto.identity.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
     * @param fiscalCode of the organisation, or of the citizen; check digit verified, empty if it came without
     * @param municipalities ISTAT codes of the Comuni of the Ambito where it works
     * @param outsideReason why it takes part although it works in none of them
     */
    public record Participant(
            ParticipantKind participantKind,
            @Nullable String orgName,
            @Nullable String orgType,
            String fiscalCode,
            @Nullable String runtsNumber,
            @Nullable String seat,
            List<String> municipalities,
            @Nullable String outsideReason,
            String legalName,
            @Nullable String legalFiscalCode,
            @Nullable String legalOffice) {

        /** Bodies that the Registro unico nazionale del Terzo settore knows (D.Lgs. 117/2017, art. 4). */
        private static final Set<String> THIRD_SECTOR =
                Set.of("ODV", "APS", "COOP_SOCIALE", "FONDAZIONE", "ENTE_FILANTROPICO", "IMPRESA_SOCIALE", "ALTRO_ETS");

        /** What was registered before Comuni were asked names none. */
        public Participant {
            municipalities = Objects.requireNonNullElse(municipalities, List.of());
            fiscalCode = Objects.requireNonNullElse(fiscalCode, "");
            legalName = Objects.requireNonNullElse(legalName, "");
        }

        /** In capitals and without blanks; empty if there is none. */
        String code() {
            return fiscalCode.isBlank() ? "" : FiscalCode.of(fiscalCode).value();
        }

        /** By their own fiscal code; where one of both came without, by the name. Who is unknown is nobody's equal. */
        private boolean hasSignerOf(Participant other) {
            return signerCode().isEmpty() || other.signerCode().isEmpty()
                    ? !legalName.isBlank() && legalName.equalsIgnoreCase(other.legalName)
                    : signerCode().equals(other.signerCode());
        }

        private String signerCode() {
            var code = participantKind == ParticipantKind.CITIZEN ? fiscalCode : legalFiscalCode;
            return code == null ? "" : FiscalCode.clean(code);
        }

        boolean isThirdSector() {
            return participantKind != ParticipantKind.CITIZEN && orgType != null && THIRD_SECTOR.contains(orgType);
        }
    }

    /** Where the participant is reached; what came without an address has an empty one. */
    public record Contacts(String email, @Nullable String pec, @Nullable String phone) {

        static final Contacts FORGOTTEN = new Contacts("", null, null);

        public Contacts {
            email = Objects.requireNonNullElse(email, "");
        }
    }

    /**
     * Pact and signature.
     *
     * @param pactAccepted whether the participation pact is accepted
     * @param signedOn date under the signature, null if it is missing
     * @param signatureKind null if nothing signed is attached
     * @param identityDocument of who signed by hand (D.P.R. 445/2000, art. 38)
     */
    public record Signing(
            boolean pactAccepted,
            List<FileRef> pact,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            @Nullable SignatureKind signatureKind,
            List<FileRef> signedForm,
            List<FileRef> identityDocument) {

        /** What was registered before the kind of signature was asked has no identity document. */
        public Signing {
            identityDocument = Objects.requireNonNullElse(identityDocument, List.of());
        }

        /** This with the files of a former one wherever it brings none. */
        Signing after(Signing former) {
            return new Signing(
                    pactAccepted,
                    pact.isEmpty() ? former.pact : pact,
                    signedOn,
                    place,
                    signatureKind,
                    signedForm.isEmpty() ? former.signedForm : signedForm,
                    identityDocument.isEmpty() ? former.identityDocument : identityDocument);
        }

        /** Whether a signed form is there, with an identity document if it was signed by hand. */
        boolean isComplete() {
            return !signedForm.isEmpty() && (signatureKind != SignatureKind.HANDWRITTEN || !identityDocument.isEmpty());
        }
    }

    /** How a form is signed. */
    public enum SignatureKind {
        DIGITAL,
        HANDWRITTEN
    }

    /** Whom the participant sends to speak on an area. */
    public record AreaChoice(
            String area,
            String representative,
            @Nullable String representativeOffice,
            @Nullable String representativeEmail,
            @Nullable String representativePhone,
            @Nullable String substitute) {

        public AreaChoice {
            representative = Objects.requireNonNullElse(representative, "");
        }

        private AreaChoice by(String speaker) {
            return new AreaChoice(
                    area, speaker, representativeOffice, representativeEmail, representativePhone, substitute);
        }
    }

    /**
     * An intervention that the participant proposes.
     *
     * @param ownResources euro that the participant adds, two decimals
     * @param otherResources what else the participant adds, in words
     */
    public record Proposal(
            String proposalArea,
            String title,
            String need,
            String intervention,
            @Nullable String recipients,
            @Nullable BigDecimal ownResources,
            @Nullable String otherResources,
            List<FileRef> attachments) {

        /** What was registered before attachments were asked has none. */
        public Proposal {
            ownResources = ownResources == null ? null : ownResources.setScale(2, RoundingMode.HALF_UP);
            attachments = Objects.requireNonNullElse(attachments, List.of());
        }
    }

    public boolean isCitizen() {
        return participant.participantKind() == ParticipantKind.CITIZEN;
    }

    /** The organisation, or the citizen's name. */
    public String participantName() {
        var name = participant.orgName();
        return name == null || isCitizen() ? participant.legalName() : name;
    }

    /** Whether this participant, by name, or a citizen who represents themselves, is to be heard on one of the areas. */
    boolean speaksFor(String name, Collection<String> on) {
        return areas.stream()
                .filter(choice -> on.contains(choice.area()))
                .anyMatch(choice -> participantName().equalsIgnoreCase(name)
                        || isCitizen() && choice.representative().equalsIgnoreCase(name));
    }

    /** SHA-256 of what is declared, as receipts name it. */
    public String hash() {
        return Sha256.of(ManifestationStore.json(this));
    }

    /**
     * Whether the same person signs for the participant (BR-28), at the same address: the code of a legal representative is
     * no secret (ADR 157).
     */
    boolean hasSignerOf(Expression other) {
        return participant.hasSignerOf(other.participant) && contacts.email().equalsIgnoreCase(other.contacts.email());
    }

    /** Whether this person is one of those it names: nobody judges their own (BR-31). */
    boolean names(Person person) {
        return participant.legalName().equalsIgnoreCase(person.displayName())
                || areas.stream().anyMatch(choice -> choice.representative().equalsIgnoreCase(person.displayName()));
    }

    /** The same with other areas and another signature. */
    Expression with(List<AreaChoice> choices, Signing signed) {
        return new Expression(participant, contacts, choices, proposals, signed, declarations, privacyRead);
    }
}
