package it.concerto.participation.notice;

import it.concerto.participation.notice.Expression.Contacts;
import it.concerto.participation.notice.Expression.Participant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Mandatory answers that come after the manifestation; what is left open stays as it was. */
public record Supplement(
        @Nullable String fiscalCode,
        @Nullable String runtsNumber,
        @Nullable String seat,
        List<String> municipalities,
        @Nullable String outsideReason,
        @Nullable String legalName,
        @Nullable String legalFiscalCode,
        @Nullable String legalOffice,
        @Nullable String email,
        boolean declarations,
        boolean privacyRead) {

    Expression on(Expression sent) {
        var contacts = sent.contacts();
        return new Expression(
                on(sent.participant()),
                new Contacts(Objects.requireNonNullElse(email, contacts.email()), contacts.pec(), contacts.phone()),
                sent.areas(),
                sent.proposals(),
                sent.signing(),
                declarations || sent.declarations(),
                privacyRead || sent.privacyRead());
    }

    private Participant on(Participant sent) {
        return new Participant(
                sent.participantKind(),
                sent.orgName(),
                sent.orgType(),
                Objects.requireNonNullElse(fiscalCode, sent.fiscalCode()),
                runtsNumber == null ? sent.runtsNumber() : runtsNumber,
                seat == null ? sent.seat() : seat,
                municipalities.isEmpty() ? sent.municipalities() : municipalities,
                outsideReason == null ? sent.outsideReason() : outsideReason,
                Objects.requireNonNullElse(legalName, sent.legalName()),
                legalFiscalCode == null ? sent.legalFiscalCode() : legalFiscalCode,
                legalOffice == null ? sent.legalOffice() : legalOffice);
    }
}
