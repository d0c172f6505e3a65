package it.concerto.plan.money;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to a Comune whose co-financing nobody has confirmed, and tells the president of the Ambito. */
@Service
@Transactional
public class Solicitation {

    private final Funding funding;
    private final PlanningPaths paths;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Clock clock;

    Solicitation(Funding funding, PlanningPaths paths, Addresses addresses, Outbox outbox, Clock clock) {
        this.funding = funding;
        this.paths = paths;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One mail to a Comune that is silent (M10), however often it is called on a day. */
    public void remind(PathId id, IstatCode municipality) {
        var path = paths.get(id);
        funding.silent(id).stream()
                .filter(silent -> silent.istat().equals(municipality))
                .forEach(silent -> remind(path, silent));
    }

    private void remind(PlanningPath path, Municipality municipality) {
        var today = LocalDate.now(clock);
        var until = addresses.terms().end(path.ambito(), today, "cofinancingAnswer");
        var letter = new Letter(
                MailCode.M10,
                path.ambito(),
                path.id().value(),
                "cofinancing-%s-%s".formatted(municipality.istat(), today),
                Map.of(
                        "plan", path.planName(),
                        "municipality", municipality.name(),
                        "until", until,
                        "years", "%d-%d".formatted(path.from(), path.to())),
                null);
        outbox.post(letter, addresses.of(path, municipality));
    }

    /** Whom to write to, and until when they have time. */
    @Component
    record Addresses(People people, Terms terms) {

        List<Recipient> of(PlanningPath path, Municipality municipality) {
            var comune = people.in(new GroupId(path.ambito(), Role.COM, municipality.istat()));
            var president = people.in(new GroupId(path.ambito(), Role.PRES, null));
            return Stream.concat(comune.stream(), president.stream())
                    .map(person -> new Recipient(person.displayName(), person.email()))
                    .distinct()
                    .toList();
        }
    }
}
