package it.concerto.publication;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who answer for it that the removal of published personal data is not confirmed in time (M16). */
@Service
@Transactional
public class BreachLetters {

    private final Breaches breaches;
    private final PlanningPaths paths;
    private final People people;
    private final Outbox outbox;
    private final MessageSource messages;

    BreachLetters(Breaches breaches, PlanningPaths paths, People people, Outbox outbox, MessageSource messages) {
        this.breaches = breaches;
        this.paths = paths;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** To president and head of the office, two hours after the report. */
    public void late(PathId id, String breach) {
        var path = paths.get(id);
        var content = Map.<String, Object>of(
                "plan", path.planName(),
                "task", say("publication.breach.task"),
                "due", breaches.get(breach).reportedAt().atZone(Rome.ZONE).toLocalDate(),
                "situation", say("publication.breach.late"));
        List<Recipient> recipients = Stream.of(Role.PRES, Role.UDPRESP)
                .flatMap(role -> people.acting(path.ambito(), role).stream())
                .map(person -> new Recipient(person.displayName(), person.email()))
                .distinct()
                .toList();
        var event = "breach-" + breach + "-late";
        outbox.post(new Letter(MailCode.M16, path.ambito(), id.value(), event, content, null), recipients);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.ITALIAN);
    }
}
