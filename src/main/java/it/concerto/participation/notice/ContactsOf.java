package it.concerto.participation.notice;

import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Expression.Contacts;
import it.concerto.participation.notice.Expression.Participant;
import it.concerto.participation.notice.Expression.Proposal;
import it.concerto.participation.notice.Expression.Signing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What in a declaration leads to natural persons: addresses, telephone numbers, their fiscal codes. The fiscal code of an
 * organisation leads to nobody, names stay with what was said (BR-78). The seat, which may be where somebody lives, goes from
 * the declaration; it is no word to look for elsewhere, since a Comune is often all it says.
 */
record ContactsOf(Expression declared) {

    /** Each as it stands in the declaration. */
    Set<String> words() {
        var who = declared.participant();
        var contacts = declared.contacts();
        var own = declared.isCitizen() ? who.fiscalCode() : null;
        var words = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(contacts.email(), contacts.pec(), contacts.phone(), who.legalFiscalCode(), own),
                        declared.areas().stream()
                                .flatMap(choice ->
                                        Stream.of(choice.representativeEmail(), choice.representativePhone())))
                .filter(word -> word != null && !word.isBlank())
                .forEach(words::add);
        return words;
    }

    /** The declaration without them. */
    Expression left() {
        return new Expression(
                participant(declared.participant()),
                Contacts.FORGOTTEN,
                declared.areas().stream().map(ContactsOf::choice).toList(),
                declared.proposals(),
                declared.signing(),
                declared.declarations(),
                declared.privacyRead());
    }

    /** The declaration without them and without the papers that they stand on. */
    Expression leftWithoutPapers() {
        var left = left();
        return new Expression(
                left.participant(),
                left.contacts(),
                left.areas(),
                left.proposals().stream().map(ContactsOf::proposal).toList(),
                signing(left.signing()),
                left.declarations(),
                left.privacyRead());
    }

    private Participant participant(Participant who) {
        return new Participant(
                who.participantKind(),
                who.orgName(),
                who.orgType(),
                declared.isCitizen() ? "" : who.fiscalCode(),
                who.runtsNumber(),
                null,
                who.municipalities(),
                who.outsideReason(),
                who.legalName(),
                null,
                who.legalOffice());
    }

    private static AreaChoice choice(AreaChoice choice) {
        return new AreaChoice(
                choice.area(), choice.representative(), choice.representativeOffice(), null, null, choice.substitute());
    }

    private static Proposal proposal(Proposal made) {
        return new Proposal(
                made.proposalArea(),
                made.title(),
                made.need(),
                made.intervention(),
                made.recipients(),
                made.ownResources(),
                made.otherResources(),
                List.of());
    }

    private static Signing signing(Signing signed) {
        return new Signing(
                signed.pactAccepted(),
                List.of(),
                signed.signedOn(),
                signed.place(),
                signed.signatureKind(),
                List.of(),
                List.of());
    }
}
