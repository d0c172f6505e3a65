package it.concerto.plan.version;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time in which a draft should be written. */
@Service
@Transactional
public class DraftTerm {

    private final PlanningPaths paths;
    private final People people;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    DraftTerm(PlanningPaths paths, People people, Outbox outbox, MessageSource messages, Clock clock) {
        this.paths = paths;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells president, head of the office and drafting group that the term has passed (M16), once a day at most. */
    public void reportLate(PathId id) {
        var path = paths.get(id);
        var today = LocalDate.now(clock);
        var content = Map.<String, Object>of(
                "plan", path.planName(),
                "task", say("plan.draft.task"),
                "due", today,
                "situation", say("plan.draft.late"));
        var recipients = Stream.of(Role.PRES, Role.UDPRESP, Role.GT)
                .flatMap(role -> people.acting(path.ambito(), role).stream())
                .map(person -> new Recipient(person.displayName(), person.email()))
                .distinct()
                .toList();
        outbox.post(
                new Letter(MailCode.M16, path.ambito(), id.value(), "draft-late-" + today, content, null), recipients);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.ITALIAN);
    }
}
