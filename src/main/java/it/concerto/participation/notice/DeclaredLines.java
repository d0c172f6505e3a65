package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import it.concerto.participation.notice.Expression.AreaChoice;
import it.concerto.participation.notice.Expression.Contacts;
import it.concerto.participation.notice.Expression.Participant;
import it.concerto.participation.notice.Expression.Proposal;
import it.concerto.participation.notice.Expression.Signing;
import it.concerto.path.Area;
import it.concerto.path.PlanningPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was declared, question by question, as sender and office read it; unanswered questions are left out. */
@Component
public class DeclaredLines {

    private final MessageSource messages;
    private final Ambiti ambiti;
    private final SharedSpeakers speakers;

    DeclaredLines(MessageSource messages, Ambiti ambiti, SharedSpeakers speakers) {
        this.messages = messages;
        this.ambiti = ambiti;
        this.speakers = speakers;
    }

    /** A question and its answers. */
    public record Line(String label, List<String> values) {}

    public List<Line> of(Expression sent, PlanningPath path) {
        var lines = new ArrayList<Line>();
        participant(lines, sent.participant(), path);
        contacts(lines, sent.contacts());
        add(lines, "areas", sent.areas().stream().map(choice -> area(choice, sent, path)));
        add(lines, "proposals", sent.proposals().stream().map(proposal -> proposal(proposal, path)));
        signing(lines, sent.signing());
        return lines.stream().filter(line -> !line.values().isEmpty()).toList();
    }

    /** Which mandatory answers are not there, in words. */
    public List<String> lacks(Expression sent) {
        return Lack.of(sent).stream()
                .map(lack -> word("participation.Lack." + lack))
                .toList();
    }

    /** Which other organisations name one of its representatives for the same area, in words (3.b). */
    public List<String> shared(Manifestation manifestation, PlanningPath path) {
        return speakers.of(manifestation).stream()
                .map(shared -> word(
                        "participation.manifestation.shared",
                        shared.participant(),
                        String.valueOf(shared.number()),
                        name(shared.area(), path)))
                .toList();
    }

    private void participant(List<Line> lines, Participant participant, PlanningPath path) {
        var citizen = participant.participantKind() == Expression.ParticipantKind.CITIZEN;
        add(lines, "participantKind", word("portal.kind." + participant.participantKind()));
        add(lines, "orgName", participant.orgName());
        add(lines, "orgType", participant.orgType() == null ? null : word("portal.orgType." + participant.orgType()));
        add(lines, "fiscalCode", participant.fiscalCode());
        add(lines, "runtsNumber", participant.runtsNumber());
        add(lines, "seat", participant.seat());
        add(lines, "municipalities", municipalities(participant.municipalities(), path));
        add(lines, "outsideReason", participant.outsideReason());
        add(lines, citizen ? "citizen" : "legalName", participant.legalName());
        add(lines, "legalFiscalCode", participant.legalFiscalCode());
        add(lines, "legalOffice", participant.legalOffice());
    }

    private void contacts(List<Line> lines, Contacts contacts) {
        add(lines, "email", contacts.email());
        add(lines, "pec", contacts.pec());
        add(lines, "phone", contacts.phone());
    }

    private void signing(List<Line> lines, Signing signing) {
        add(lines, "pactAccepted", word(signing.pactAccepted() ? "forms.yes" : "forms.no"));
        add(lines, "pact", names(signing.pact()));
        add(lines, "signedOn", signing.signedOn() == null ? null : day(signing.signedOn()));
        add(lines, "place", signing.place());
        add(
                lines,
                "signatureKind",
                signing.signatureKind() == null ? null : word("portal.signature." + signing.signatureKind()));
        add(lines, "signedForm", names(signing.signedForm()));
        add(lines, "identityDocument", names(signing.identityDocument()));
    }

    private void add(List<Line> lines, String key, @Nullable String value) {
        add(lines, key, Stream.ofNullable(value));
    }

    private void add(List<Line> lines, String key, Stream<String> values) {
        lines.add(new Line(
                word("portal.sent." + key),
                values.filter(text -> !text.isBlank()).toList()));
    }

    private Stream<String> municipalities(List<String> codes, PlanningPath path) {
        var names = codes.isEmpty()
                ? Map.<String, String>of()
                : ambiti.get(path.ambito()).members().stream()
                        .collect(Collectors.toMap(one -> one.istat().value(), Municipality::name));
        return codes.stream().map(code -> names.getOrDefault(code, code));
    }

    private String area(AreaChoice choice, Expression sent, PlanningPath path) {
        var area = name(choice.area(), path);
        if (sent.isCitizen()) {
            return area;
        }
        var substitute = choice.substitute();
        var person = Stream.of(
                        choice.representative(),
                        choice.representativeOffice(),
                        choice.representativeEmail(),
                        choice.representativePhone(),
                        substitute == null ? null : word("portal.sent.substitute", substitute))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return word("portal.sent.area", area, person);
    }

    private String proposal(Proposal proposal, PlanningPath path) {
        return Stream.of(
                        word("portal.sent.proposal", proposal.title(), name(proposal.proposalArea(), path)),
                        part("need", proposal.need()),
                        part("intervention", proposal.intervention()),
                        part("recipients", proposal.recipients()),
                        part("ownResources", euro(proposal.ownResources())),
                        part("otherResources", proposal.otherResources()),
                        part("attachments", names(proposal.attachments()).collect(Collectors.joining(", "))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String part(String key, @Nullable String value) {
        return value == null || value.isBlank() ? "" : word("portal.sent.proposal." + key, value);
    }

    private static Stream<String> names(List<FileRef> files) {
        return files.stream().map(FileRef::name);
    }

    private static String name(String area, PlanningPath path) {
        return path.configuration().areas().stream()
                .filter(one -> one.code().equals(area))
                .map(Area::name)
                .findFirst()
                .orElse(area);
    }

    private static @Nullable String euro(@Nullable BigDecimal amount) {
        return amount == null ? null : String.format(locale(), "€ %,.2f", amount);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
