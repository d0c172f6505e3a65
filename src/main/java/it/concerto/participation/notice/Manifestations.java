package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.Manifestation.Channel;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.search.EntryWritten;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives manifestations of interest and keeps their register. */
@Service
@Transactional
public class Manifestations {

    private final ManifestationStore store;
    private final Notices notices;
    private final Latecomers latecomers;
    private final PlanningPaths paths;
    private final NoticeLetters letters;
    private final Contests contests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Manifestations(
            ManifestationStore store,
            Notices notices,
            Latecomers latecomers,
            PlanningPaths paths,
            NoticeLetters letters,
            Contests contests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.latecomers = latecomers;
        this.paths = paths;
        this.letters = letters;
        this.contests = contests;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the register: what is on other pages costs nothing. */
    @Transactional(readOnly = true)
    public RegisterPage page(PathId path, int asked) {
        var pages = RegisterPage.pages(store.size(path));
        var number = Math.max(0, Math.min(asked, pages - 1));
        var shown = store.between(path, RegisterPage.last(number - 1) + 1, RegisterPage.last(number));
        return new RegisterPage(shown, number, pages);
    }

    @Transactional(readOnly = true)
    public Optional<Manifestation> find(PathId path, int number) {
        return store.find(path, number);
    }

    /** Those that stand so, in the order of the register. */
    @Transactional(readOnly = true)
    public List<Manifestation> of(PathId path, Set<Status> statuses) {
        return store.of(path, statuses);
    }

    /** How many are admitted by area; areas without anybody are not there. */
    @Transactional(readOnly = true)
    public Map<String, Integer> admittedByArea(PathId path) {
        return store.admittedByArea(path);
    }

    public Manifestation get(String id) {
        return store.get(id);
    }

    /**
     * Enters a manifestation into the register and announces {@link ManifestationReceived}. One of the same participant that
     * came before is replaced, unless this one is late (BR-28) or somebody else signs: then it is to be cleared up which one
     * counts.
     *
     * @throws RuleBroken if the notice takes none, or the declaration breaks a rule that nobody can cure
     */
    public Manifestation receive(PathId path, Expression expression, Arrival arrival) throws RuleBroken {
        notices.hold(path);
        var notice = notices.find(path).orElse(null);
        if (notice == null || !notice.takesManifestations() || arrival.at().isAfter(clock.instant())) {
            throw new RuleBroken("B5", "", "participation.manifestation.noticeClosed");
        }
        var planning = paths.get(path);
        verify(expression, planning, arrival);
        var late = arrival.at().isAfter(notices.lastInstant(path).orElseThrow());
        var received = new Manifestation(
                UUID.randomUUID().toString(),
                path,
                store.size(path) + 1,
                arrival.at(),
                arrival.channel(),
                arrival.registeredBy(),
                expression,
                arrival.original(),
                expression.hash(),
                late ? Status.LATE : Status.RECEIVED,
                null);
        enter(received, planning.ambito());
        if (late && notice.latePolicy() != null) {
            latecomers.treat(received, notice.latePolicy(), null);
        }
        return received;
    }

    /** Whoever fills in the form answers everything; the office writes down what arrived. */
    private void verify(Expression expression, PlanningPath path, Arrival arrival) throws RuleBroken {
        var rules = ExpressionRules.of(expression, path.configuration(), LocalDate.now(clock));
        if (arrival.channel() == Channel.PORTAL) {
            rules.verify();
        } else {
            rules.verifyArrived();
        }
    }

    private void enter(Manifestation received, AmbitoCode ambito) {
        var late = received.status() == Status.LATE;
        var stands = !late && contests.givesWayTo(received);
        store.insert(received, ambito, stands ? received.activeKey() : null, clock.instant());
        tell(received.id(), ambito, received.path(), received.content());
        events.publishEvent(new ManifestationReceived(received.path(), ambito, received.id()));
        if (!late && !stands) {
            contests.open(received, ambito);
        }
    }

    private void tell(String id, AmbitoCode ambito, PathId path, Expression content) {
        events.publishEvent(EntryWritten.again(ParticipantEntries.of(id, ambito, path, content.participantName())));
    }

    /** Sends the receipt with number, instant and hash (M04). */
    public Manifestation acknowledge(String id) {
        var manifestation = get(id);
        letters.receipt(manifestation);
        return manifestation;
    }

    /**
     * Takes what the participant handed in afterwards; the check begins anew.
     *
     * @param completion makes of what stands declared, held until it is written, what is to stand
     * @throws RuleBroken if it does not stand any more, or the declaration breaks a rule that nobody can cure
     */
    public void complete(String id, UnaryOperator<Expression> completion) throws RuleBroken {
        var before = store.hold(id);
        if (!before.status().isStanding()) {
            throw new RuleBroken("B6", "", "portal.complete.notAsked");
        }
        var completed = completion.apply(before.content());
        var path = paths.get(before.path());
        ExpressionRules.of(completed, path.configuration(), LocalDate.now(clock))
                .verifyArrived();
        store.content(before, path.ambito(), completed, completed.hash());
        tell(id, path.ambito(), before.path(), completed);
        store.decide(id, Status.RECEIVED, null, null, null);
        var after = get(id);
        if (!after.activeKey().equals(before.activeKey())) {
            meetOthers(after, path.ambito());
        }
    }

    /** Now that its fiscal code is known, it may be the second one of its participant (BR-28). */
    private void meetOthers(Manifestation known, AmbitoCode ambito) {
        var stands = contests.givesWayTo(known);
        store.activate(known.id(), stands ? known.activeKey() : null);
        if (!stands) {
            contests.open(known, ambito);
        }
    }

    /** Applies the President's one decision to all late manifestations (BR-23). */
    public void treatLate(PathId path, LatePolicy policy, String reason) {
        latecomers.treat(path, policy, reason);
    }

    /** How many stand so. */
    @Transactional(readOnly = true)
    public int count(PathId path, Set<Status> statuses) {
        return store.count(path, statuses);
    }
}
