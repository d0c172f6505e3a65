package it.concerto.signatures;

import it.concerto.identity.People;
import it.concerto.notifications.Letter;
import it.concerto.notifications.MailCode;
import it.concerto.notifications.Outbox;
import it.concerto.notifications.Recipient;
import it.concerto.path.PlanningPaths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the signers of a round that their signature is awaited. */
@Service
@Transactional
public class SignatureRequests {

    private final SignatureRounds rounds;
    private final PlanningPaths paths;
    private final People people;
    private final Outbox outbox;

    SignatureRequests(SignatureRounds rounds, PlanningPaths paths, People people, Outbox outbox) {
        this.rounds = rounds;
        this.paths = paths;
        this.people = people;
        this.outbox = outbox;
    }

    /** Writes to the signers whose turn it is (M12). */
    public SignatureRound send(String roundId) {
        var round = rounds.get(roundId);
        var recipients = rounds.turn(roundId).stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .map(person -> new Recipient(person.displayName(), person.email()))
                .toList();
        var content = new HashMap<String, Object>(Map.of(
                "plan", paths.get(round.path()).planName(),
                "document", round.title(),
                "hash", round.document().sha256(),
                "until", round.due(),
                "link", "/attivita"));
        var replaced = round.replaced();
        if (replaced != null) {
            content.put("correction", replaced.reason());
        }
        outbox.post(
                new Letter(MailCode.M12, round.ambito(), round.path().value(), "signatures-" + roundId, content, null),
                recipients);
        return round;
    }
}
