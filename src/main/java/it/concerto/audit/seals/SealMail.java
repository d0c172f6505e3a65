package it.concerto.audit.seals;

import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.ledger.ChainsSealed;
import it.concerto.ledger.ChainsSealed.End;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the auditors of an Ambito the seal of its chain, and the installation's with it (A4, M26). */
@Component
class SealMail {

    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    SealMail(People people, Outbox outbox, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void send(ChainsSealed sealed) {
        sealed.ofAmbiti()
                .forEach((ambito, end) -> send(
                        ambito,
                        end.seq(),
                        Stream.concat(Stream.of(end), sealed.ofInstallation().stream())
                                .map(End::line)
                                .toList()));
    }

    private void send(AmbitoCode ambito, long seq, List<String> seals) {
        var content = Map.<String, Object>of(
                "plan", "Concerto", "at", Rome.local(clock.instant()), "seals", seals, "link", "/percorsi");
        var auditors =
                people.in(ambito, Role.AUD).stream().map(SealMail::recipient).toList();
        outbox.post(
                new Letter(MailCode.M26, ambito, "", "seal-" + ambito.value() + "-" + seq, content, null), auditors);
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.displayName(), person.email());
    }
}
