package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Contest.Means;
import it.concerto.participation.notice.Contest.Settlement;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clears up which of two manifestations of one organisation counts, when different people signed them: the legal
 * representative answers within two working days, else what the legal representative signed counts (3.b, DUPLICATE).
 */
@Service
@Transactional
public class Contests {

    private final ContestStore store;
    private final ManifestationStore manifestations;
    private final Rulings rulings;
    private final AnswerTerms terms;
    private final ApplicationEventPublisher events;

    Contests(
            ContestStore store,
            ManifestationStore manifestations,
            Rulings rulings,
            AnswerTerms terms,
            ApplicationEventPublisher events) {
        this.store = store;
        this.manifestations = manifestations;
        this.rulings = rulings;
        this.terms = terms;
        this.events = events;
    }

    /**
     * Both sides of a contest.
     *
     * @param standing the one that counts until it is settled
     */
    public record Sides(Contest contest, Manifestation challenger, Manifestation standing) {

        /** The other one than this. */
        public Manifestation against(Manifestation one) {
            return one.id().equals(challenger.id()) ? standing : challenger;
        }
    }

    /**
     * Whether nobody else's stands for the same participant, once what the same signer sent before is replaced (BR-28). A
     * stranger who knows a fiscal code puts no organisation out.
     */
    boolean givesWayTo(Manifestation newer) {
        for (var contest : store.open(newer.activeKey())) {
            replaceOfSameSigner(manifestations.get(contest.challenger()), newer);
        }
        var former = manifestations.active(newer.activeKey());
        return former.isEmpty() || replaceOfSameSigner(former.get(), newer);
    }

    private boolean replaceOfSameSigner(Manifestation former, Manifestation newer) {
        var same = former.content().hasSignerOf(newer.content());
        if (same) {
            rulings.replace(former, newer);
        }
        return same;
    }

    /** Asks who is right, and announces {@link ContestOpened}. */
    void open(Manifestation challenger, AmbitoCode ambito) {
        store.open(challenger, ambito, terms.contest(challenger.path()));
        events.publishEvent(new ContestOpened(challenger.path(), ambito, challenger.id()));
    }

    /** The open contest that this manifestation is part of; the oldest, if several challenge it. */
    @Transactional(readOnly = true)
    public Optional<Sides> of(Manifestation manifestation) {
        var standing = manifestations.active(manifestation.activeKey());
        return standing.flatMap(one -> store.open(manifestation.activeKey()).stream()
                .filter(contest -> manifestation.id().equals(one.id())
                        || manifestation.id().equals(contest.challenger()))
                .findFirst()
                .map(contest -> new Sides(contest, manifestations.get(contest.challenger()), one)));
    }

    /** The open contest of this challenger. */
    @Transactional(readOnly = true)
    public Sides get(String challenger) {
        return of(manifestations.get(challenger))
                .orElseThrow(() -> new IllegalStateException("No contest of " + challenger));
    }

    /** How contests ended that this manifestation took part in, or would have won or lost; the newest first. */
    @Transactional(readOnly = true)
    public List<Contest> settled(Manifestation manifestation) {
        return store.all(manifestation.activeKey()).stream()
                .filter(contest -> !contest.isOpen())
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Statement> statements(Manifestation manifestation) {
        return store.statements(manifestation.id());
    }

    /**
     * The participant says that the other one counts.
     *
     * @throws RuleBroken if nothing is open any more
     */
    public void concede(Manifestation manifestation) throws RuleBroken {
        var sides = held(manifestation);
        var winner = sides.against(manifestation);
        settle(sides, winner, new Settlement(Means.YIELDED, winner.id(), "", null));
        events.publishEvent(
                new ContestSettled(manifestation.path(), sides.challenger().id()));
    }

    /**
     * Keeps what the legal representative declares in favour of a manifestation; the office looks at it and decides.
     *
     * @throws RuleBroken if nothing is open any more
     */
    public void state(Manifestation manifestation, Statement statement) throws RuleBroken {
        store.state(held(manifestation).contest(), statement);
    }

    private Sides held(Manifestation manifestation) throws RuleBroken {
        return of(manifestation)
                .filter(sides -> store.hold(sides.contest()))
                .orElseThrow(() -> new RuleBroken("BR-28", "", "participation.contest.over"));
    }

    /**
     * Records what the legal representative answered.
     *
     * @param winner number in the register of the one that counts
     * @throws RuleBroken if nothing is open any more, or the official is named in one of them (BR-31)
     */
    public void answer(String challenger, int winner, String reason, Person by) throws RuleBroken {
        var sides = held(manifestations.get(challenger));
        if (sides.challenger().content().names(by) || sides.standing().content().names(by)) {
            throw new RuleBroken("BR-31", "", "participation.manifestation.ownManifestation");
        }
        var right = sides.challenger().number() == winner ? sides.challenger() : sides.standing();
        settle(sides, right, new Settlement(Means.ANSWERED, right.id(), reason, by.username()));
    }

    /** The two working days are over: the one with its signature counts; if both or neither have one, the first does. */
    public void applyRule(String challenger) {
        of(manifestations.get(challenger))
                .filter(sides -> store.hold(sides.contest()))
                .ifPresent(this::applyRule);
    }

    private void applyRule(Sides sides) {
        var signed = sides.challenger().isSigned();
        if (signed == sides.standing().isSigned()) {
            settle(
                    sides,
                    sides.standing(),
                    new Settlement(Means.FIRST, sides.standing().id(), "", null));
        } else {
            var right = signed ? sides.challenger() : sides.standing();
            settle(sides, right, new Settlement(Means.SIGNATURE, right.id(), "", null));
        }
    }

    private void settle(Sides sides, Manifestation winner, Settlement settlement) {
        store.settle(sides.challenger().id(), settlement);
        rulings.putOut(sides.against(winner), winner, settlement);
        manifestations.activate(winner.id(), winner.activeKey());
    }

    @EventListener
    void withdrawn(ManifestationWithdrawn event) {
        review(event.manifestation());
    }

    /** Whichever replaces it takes its place at once: nobody else follows. */
    @EventListener
    void replaced(ManifestationReplaced event) {
        end(manifestations.get(event.manifestation()));
    }

    @EventListener
    void refused(ManifestationRefused event) {
        review(event.manifestation());
    }

    /** What this one leaves behind: where nobody stands any more, the one that has challenged the longest does. */
    private void review(String id) {
        var gone = manifestations.get(id);
        end(gone);
        if (manifestations.active(gone.activeKey()).isEmpty()) {
            store.open(gone.activeKey()).stream().findFirst().ifPresent(next -> {
                manifestations.activate(next.challenger(), next.activeKey());
                close(next, next.challenger());
            });
        }
    }

    /** A challenger that goes ends its contest. */
    private void end(Manifestation gone) {
        var standing = manifestations.active(gone.activeKey()).orElse(gone);
        store.open(gone.activeKey()).stream()
                .filter(contest -> contest.challenger().equals(gone.id()))
                .forEach(contest -> close(contest, standing.id()));
    }

    private void close(Contest contest, String winner) {
        store.settle(contest.challenger(), new Settlement(Means.OBSOLETE, winner, "", null));
        events.publishEvent(new ContestSettled(contest.path(), contest.challenger()));
    }
}
