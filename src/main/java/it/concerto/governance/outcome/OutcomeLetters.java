package it.concerto.governance.outcome;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Invitation;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.participation.Participants;
import it.concerto.participation.Participants.Reader;
import it.concerto.plan.SheetSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of the outcome: convocation of the referents, report to all, news of changed sheets. */
@Service
@Transactional
public class OutcomeLetters {

    private final Outcomes outcomes;
    private final OutcomeWording wording;
    private final People people;
    private final Participants participants;
    private final Outbox outbox;

    OutcomeLetters(Outcomes outcomes, OutcomeWording wording, People people, Participants participants, Outbox outbox) {
        this.outcomes = outcomes;
        this.wording = wording;
        this.people = people;
        this.participants = participants;
        this.outbox = outbox;
    }

    /** Calls the referents to the meeting, with its calendar entry and the hash of the draft (M11). */
    public void convoke(Outcome outcome, Meeting meeting) {
        var content = content(outcome);
        content.put("when", meeting.when());
        content.put("place", meeting.place());
        content.put("version", outcome.planVersion());
        content.put("hash", outcome.sha256());
        if (meeting.attempt() > 1) {
            content.put("change", wording.of("meeting.again"));
        }
        var uid = outcome.path() + "-outcome-" + outcome.number();
        var entry = new Invitation(
                uid, meeting.attempt() - 1, false, wording.of("meeting"), meeting.when(), null, meeting.place());
        var event = "outcome-%d-convened-%d".formatted(outcome.number(), meeting.attempt());
        post(MailCode.M11, outcome, event, content, entry, accounts(outcomes.referents(outcome.id())));
    }

    /** Tells all participants and the president that the minutes are signed (M09). */
    public void reportBack(Outcome outcome) {
        var content = content(outcome);
        content.put("document", wording.of("minutes.title", outcome.number()));
        content.put("nextStep", wording.of("nextStep"));
        Optional.ofNullable(outcome.minutes()).ifPresent(minutes -> content.put("hash", minutes.sha256()));
        var participating = participants.readers(outcome.path());
        var addresses = participating.stream().map(Reader::recipient).toList();
        var president = people.in(outcome.ambito(), Role.PRES).stream()
                .map(OutcomeLetters::recipient)
                .filter(recipient -> !addresses.contains(recipient))
                .toList();
        var event = "outcome-%d-signed".formatted(outcome.number());
        if (!president.isEmpty()) {
            post(MailCode.M09, outcome, event, Map.copyOf(content), null, president);
        }
        participating.forEach(reader -> {
            var own = new HashMap<>(content);
            own.put("link", reader.link());
            var receipt = reader.link().equals(Participants.RECEIPT);
            own.put("reading", wording.of(receipt ? "minutes.reading" : "minutes.reading.link"));
            post(MailCode.M09, outcome, event, own, null, List.of(reader.recipient()));
        });
    }

    void tellChange(Outcome outcome, List<SheetSummary> sheets, List<HeardReferent> referents, String event) {
        var content = content(outcome);
        var titles = sheets.stream()
                .map(sheet -> sheet.number() + " (" + sheet.title() + ")")
                .collect(Collectors.joining(", "));
        content.put("document", wording.of("changed", titles));
        content.put("nextStep", wording.of("changed.nextStep"));
        post(MailCode.M09, outcome, "concerted-changed-" + event, content, null, accounts(referents));
    }

    private Map<String, Object> content(Outcome outcome) {
        var content = new HashMap<String, Object>();
        content.put("plan", wording.plan(outcome.path()));
        return content;
    }

    private void post(
            MailCode code,
            Outcome outcome,
            String event,
            Map<String, Object> content,
            @Nullable Invitation entry,
            List<Recipient> recipients) {
        outbox.post(new Letter(code, outcome.ambito(), outcome.path().value(), event, content, entry), recipients);
    }

    private List<Recipient> accounts(List<HeardReferent> referents) {
        return referents.stream()
                .flatMap(referent -> people.find(referent.username()).stream())
                .map(OutcomeLetters::recipient)
                .toList();
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.displayName(), person.email());
    }
}
