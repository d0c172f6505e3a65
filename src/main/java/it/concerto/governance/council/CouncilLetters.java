package it.concerto.governance.council;

import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the Comuni: the plan they are to deliberate on, and the reminder that they have not (M13). */
@Service
@Transactional
public class CouncilLetters {

    private final Councils councils;
    private final CouncilScopes scopes;
    private final People people;
    private final Outbox outbox;
    private final SittingWording wording;

    CouncilLetters(Councils councils, CouncilScopes scopes, People people, Outbox outbox, SittingWording wording) {
        this.councils = councils;
        this.scopes = scopes;
        this.people = people;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Sends the plan to the council's office; @param documents that go with it, one line for each */
    public void transmit(Council council, List<String> documents) {
        post(council, "transmitted", documents.isEmpty() ? Map.of() : Map.of("documents", documents));
    }

    /** Reminds the council's office that the term has passed. */
    public void remind(Council council) {
        post(council, "reminded", Map.of("reminder", wording.of("council.reminder")));
    }

    /** Tells the Region, the president and the head of the office that the council stays silent (M16). */
    public void notifyRegion(Council council) {
        var path = scopes.path(council);
        var submission = councils.submission(council);
        var comune = scopes.municipality(council).name();
        var content = Map.<String, Object>of(
                "plan", path.planName(),
                "task", wording.of("council.silent.task", comune),
                "due", submission.dueOn(),
                "situation", wording.of("council.silent.situation", comune, wording.day(submission.transmittedOn())));
        var key = "council-" + council.municipality() + "-" + submission.number() + "-region";
        outbox.post(
                new Letter(MailCode.M16, path.ambito(), path.id().value(), key, content, null),
                recipients(path.ambito(), Role.REG, Role.PRES, Role.UDPRESP));
    }

    private void post(Council council, String event, Map<String, Object> more) {
        var path = scopes.path(council);
        var submission = councils.submission(council);
        var content = new HashMap<String, Object>(more);
        content.put("plan", path.planName());
        content.put("municipality", scopes.municipality(council).name());
        content.put("subject", wording.of(submission.subject()));
        content.put("until", submission.dueOn());
        content.put("hash", submission.sha256());
        var key = "council-" + council.municipality() + "-" + submission.number() + "-" + event;
        outbox.post(
                new Letter(MailCode.M13, path.ambito(), path.id().value(), key, content, null),
                recipients(path.ambito(), council));
    }

    private List<Recipient> recipients(AmbitoCode ambito, Council council) {
        return recipients(Stream.of(Role.CONS, Role.SEGR)
                .flatMap(role -> people.acting(new GroupId(ambito, role, council.municipality())).stream()));
    }

    private List<Recipient> recipients(AmbitoCode ambito, Role... roles) {
        return recipients(Stream.of(roles).flatMap(role -> people.acting(ambito, role).stream()));
    }

    private static List<Recipient> recipients(Stream<Person> people) {
        return people.map(person -> new Recipient(person.displayName(), person.email()))
                .distinct()
                .toList();
    }
}
