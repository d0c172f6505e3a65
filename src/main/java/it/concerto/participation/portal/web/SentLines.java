package it.concerto.participation.portal.web;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.Expression;
import it.concerto.participation.portal.PublicNotice;
import it.concerto.path.Area;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was sent, question by question, as its sender reads it again; unanswered questions are left out. */
@Component
class SentLines {

    private final MessageSource messages;

    SentLines(MessageSource messages) {
        this.messages = messages;
    }

    /** A question and its answers. */
    record Line(String label, List<String> values) {}

    List<Line> of(Expression sent, PublicNotice notice) {
        var lines = new ArrayList<Line>();
        var participant = sent.participant();
        var contacts = sent.contacts();
        var signing = sent.signing();
        add(lines, "participantKind", word("portal.kind." + participant.participantKind()));
        add(lines, "orgName", participant.orgName());
        add(lines, "orgType", participant.orgType() == null ? null : word("portal.orgType." + participant.orgType()));
        add(lines, "fiscalCode", participant.fiscalCode());
        add(lines, "runtsNumber", participant.runtsNumber());
        add(lines, "seat", participant.seat());
        add(lines, sent.isCitizen() ? "citizen" : "legalName", participant.legalName());
        add(lines, "legalOffice", participant.legalOffice());
        add(lines, "email", contacts.email());
        add(lines, "pec", contacts.pec());
        add(lines, "phone", contacts.phone());
        lines.add(new Line(word("portal.sent.areas"), areas(sent, notice)));
        lines.add(new Line(word("portal.sent.proposals"), proposals(sent, notice)));
        add(lines, "pactAccepted", word(signing.pactAccepted() ? "forms.yes" : "forms.no"));
        lines.add(new Line(word("portal.sent.pact"), names(signing.pact())));
        add(lines, "signedOn", signing.signedOn() == null ? null : day(signing.signedOn()));
        add(lines, "place", signing.place());
        lines.add(new Line(word("portal.sent.signedForm"), names(signing.signedForm())));
        return lines.stream().filter(line -> !line.values().isEmpty()).toList();
    }

    private void add(List<Line> lines, String key, @Nullable String value) {
        lines.add(new Line(
                word("portal.sent." + key),
                Stream.ofNullable(value).filter(text -> !text.isBlank()).toList()));
    }

    private List<String> areas(Expression sent, PublicNotice notice) {
        return sent.areas().stream()
                .map(choice -> {
                    var area = name(choice.area(), notice);
                    if (sent.isCitizen()) {
                        return area;
                    }
                    var substitute = choice.substitute();
                    return substitute == null
                            ? word("portal.sent.area", area, choice.representative())
                            : word("portal.sent.areaAndSubstitute", area, choice.representative(), substitute);
                })
                .toList();
    }

    private List<String> proposals(Expression sent, PublicNotice notice) {
        return sent.proposals().stream()
                .map(proposal -> word(
                        "portal.sent.proposal",
                        proposal.title(),
                        name(proposal.proposalArea(), notice),
                        proposal.need(),
                        proposal.intervention()))
                .toList();
    }

    private static List<String> names(List<FileRef> files) {
        return files.stream().map(FileRef::name).toList();
    }

    private static String name(String area, PublicNotice notice) {
        return notice.path().configuration().areas().stream()
                .filter(one -> one.code().equals(area))
                .map(Area::name)
                .findFirst()
                .orElse(area);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", LocaleContextHolder.getLocale())
                .format(day);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
