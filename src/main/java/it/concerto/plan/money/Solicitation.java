package it.concerto.plan.money;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.Seats;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanTerm;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the Comuni to confirm their co-financing, and reminds those that have not, before the eyes of the president. */
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

    /** Asks a Comune for the confirmation of its share (M10), as long as it has not given it. */
    public void request(PathId id, IstatCode municipality) {
        var path = paths.get(id);
        var until = addresses.terms().endOfTask(path.ambito(), today(), "Task_ConfirmCofinancing");
        silent(id, municipality).ifPresent(silent -> post(path, silent, "cofinancing-%s-%s-asked", until, false));
    }

    /** One mail to a Comune that is silent (M10), however often it is called on a day. */
    public void remind(PathId id, IstatCode municipality) {
        var path = paths.get(id);
        var until = addresses.terms().end(path.ambito(), today(), PlanTerm.COFINANCING_ANSWER);
        silent(id, municipality).ifPresent(silent -> post(path, silent, "cofinancing-%s-%s", until, true));
    }

    private Optional<Municipality> silent(PathId id, IstatCode municipality) {
        return funding.silent(id).stream()
                .filter(silent -> silent.istat().equals(municipality))
                .findFirst();
    }

    /** @param event with the Comune and the day in it */
    private void post(PlanningPath path, Municipality comune, String event, LocalDate until, boolean reminder) {
        var content = new HashMap<String, Object>(Map.of(
                "plan", path.planName(),
                "municipality", comune.name(),
                "until", until,
                "years", "%d-%d".formatted(path.from(), path.to())));
        if (reminder) {
            content.put("reminder", true);
        }
        var letter = new Letter(
                MailCode.M10,
                path.ambito(),
                path.id().value(),
                event.formatted(comune.istat(), today()),
                content,
                null);
        outbox.post(letter, addresses.of(path, comune, today(), reminder));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whom to write to, and until when they have time. */
    @Component
    record Addresses(People people, Seats seats, Terms terms) {

        /** The office of the Comune and its mayor; the president of the Ambito learns who has to be reminded. */
        List<Recipient> of(PlanningPath path, Municipality comune, LocalDate day, boolean reminder) {
            var office = people.acting(new GroupId(path.ambito(), Role.COM, comune.istat())).stream();
            var president = reminder ? people.acting(path.ambito(), Role.PRES).stream() : Stream.<Person>empty();
            return Stream.of(office, mayor(path, comune, day), president)
                    .flatMap(Function.identity())
                    .map(person -> new Recipient(person.displayName(), person.email()))
                    .distinct()
                    .toList();
        }

        private Stream<Person> mayor(PlanningPath path, Municipality comune, LocalDate day) {
            return seats.of(path.ambito(), day).stream()
                    .filter(seat -> comune.istat().equals(seat.municipality()))
                    .flatMap(seat -> Stream.ofNullable(seat.username()))
                    .flatMap(username -> people.find(username).stream());
        }
    }
}
