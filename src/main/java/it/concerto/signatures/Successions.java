package it.concerto.signatures;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathId;
import it.concerto.workflow.ActingPerson;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces signers who are gone before they answered (X2): the office changes hands, what others signed stays. */
@Service
@Transactional
public class Successions {

    /** Who may be asked in the place of somebody who holds no role any more. */
    private static final Set<Role> SIGNING_ROLES =
            Set.of(Role.PRES, Role.UDPRESP, Role.UDP, Role.SSP, Role.FAC, Role.REF);

    private final SignatureTable table;
    private final SignatureRequests requests;
    private final People people;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Successions(
            SignatureTable table,
            SignatureRequests requests,
            People people,
            Deeds deeds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.people = people;
        this.deeds = deeds;
        this.events = events;
        this.clock = clock;
    }

    /** The rounds of a path in which somebody is still asked. */
    @Transactional(readOnly = true)
    public List<SignatureRound> open(PathId path) {
        return table.open(path);
    }

    /** Who can follow a signer, by name: people of the same roles in the Ambito who are not asked already. */
    @Transactional(readOnly = true)
    public List<Person> candidates(SignatureRound round, Signature former) {
        var held = people.find(former.signer()).stream()
                .flatMap(person -> person.groups().stream())
                .filter(group -> group.ambito().equals(round.ambito()))
                .map(GroupId::role)
                .collect(Collectors.toSet());
        var asked = round.signatures().stream().map(Signature::signer).collect(Collectors.toSet());
        return (held.isEmpty() ? SIGNING_ROLES : held)
                .stream()
                        .flatMap(role -> people.in(round.ambito(), role).stream())
                        .filter(person -> !asked.contains(person.username()))
                        .distinct()
                        .sorted(Comparator.comparing(Person::displayName))
                        .toList();
    }

    /**
     * Asks somebody else to sign; task and request go over to them (M12).
     *
     * @param former username of the signer who is gone
     * @throws RuleBroken if the round is over, the signer has answered, or the successor is not one of the {@link #candidates}
     */
    public void replace(String roundId, String former, Succession succession, ActingPerson by) throws RuleBroken {
        var round = table.find(roundId).orElseThrow();
        if (round.status() != SignatureRound.Status.OPEN) {
            throw new RuleBroken("X2", "", "signatures.refused.roundOver");
        }
        var signature = awaited(round, former);
        var successor = candidates(round, signature).stream()
                .filter(person -> person.username().equals(succession.successor()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("X2", "successor", "signatures.succession.notEligible"));
        var name = name(former);
        var gone = new Signature.Answer(
                Signature.Outcome.REPLACED, name, null, succession.reason(), null, clock.instant());
        if (!table.answer(roundId, former, gone)) {
            throw new RuleBroken("X2", "", "signatures.succession.answered");
        }
        table.succeed(round, signature, successor.username());
        var deed = new Deed(
                "signatures.deed.replaced",
                round.title(),
                name,
                successor.displayName(),
                succession.reason(),
                succession.act());
        deeds.record(round.ambito(), round.path().value(), deed, by);
        requests.send(roundId);
        events.publishEvent(new SignerReplaced(round.path(), roundId, former, successor.username()));
    }

    private static Signature awaited(SignatureRound round, String signer) throws RuleBroken {
        return round.signatures().stream()
                .filter(signature -> signature.signer().equals(signer) && signature.answer() == null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("X2", "", "signatures.succession.answered"));
    }

    /** Display name, also of somebody whose account is closed. */
    @Transactional(readOnly = true)
    public String name(String username) {
        return people.find(username).map(Person::displayName).orElse(username);
    }
}
