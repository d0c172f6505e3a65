package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives and verifies manifestations of interest. */
@Service
@Transactional
public class Manifestations {

    private static final Term COMPLETION = Term.of("3wd");

    private final ManifestationStore store;
    private final Notices notices;
    private final Latecomers latecomers;
    private final PlanningPaths paths;
    private final WorkingDays days;
    private final NoticeLetters letters;
    private final ParticipationWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Manifestations(
            ManifestationStore store,
            Notices notices,
            Latecomers latecomers,
            PlanningPaths paths,
            WorkingDays days,
            NoticeLetters letters,
            ParticipationWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.latecomers = latecomers;
        this.paths = paths;
        this.days = days;
        this.letters = letters;
        this.wording = wording;
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
        return store.find(id).orElseThrow(() -> new IllegalStateException("No manifestation " + id));
    }

    /**
     * Enters a manifestation into the register and announces {@link ManifestationReceived}. One of the same participant that
     * came before is replaced, unless this one is late (BR-28) or somebody else signs: then both wait for the check, since a
     * stranger who knows a fiscal code must not put an organisation out.
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
        ExpressionRules.of(expression, planning.configuration(), LocalDate.now(clock))
                .verify();
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
        var stands = !late && takesThePlace(received);
        store.insert(received, planning.ambito(), stands ? received.activeKey() : null, clock.instant());
        events.publishEvent(new ManifestationReceived(path, planning.ambito(), received.id()));
        if (late && notice.latePolicy() != null) {
            latecomers.treat(received, notice.latePolicy(), null);
        }
        return received;
    }

    /** Whether nobody else's stands for the same participant, once their own former one is replaced. */
    private boolean takesThePlace(Manifestation newer) {
        var former = store.active(newer.activeKey());
        if (former.isPresent() && former.get().content().hasSignerOf(newer.content())) {
            replace(former.get(), newer);
            return true;
        }
        return former.isEmpty();
    }

    private void replace(Manifestation former, Manifestation newer) {
        store.replace(former.id(), newer.id());
        events.publishEvent(new ManifestationReplaced(former.path(), former.id()));
    }

    /** Sends the receipt with number, instant and hash (M04). */
    public Manifestation acknowledge(String id) {
        var manifestation = get(id);
        letters.receipt(manifestation);
        return manifestation;
    }

    /** Day by which a manifestation that is incomplete today can be completed. */
    public LocalDate completionTerm(PathId path) {
        return days.end(paths.get(path).ambito(), LocalDate.now(clock), COMPLETION);
    }

    /**
     * Records the outcome of the check and tells the participant.
     *
     * @throws RuleBroken if the verifier is named in it (BR-31), something is missing (BR-24, BR-29) or a refusal has no
     *     reason (BR-30)
     */
    public void check(String id, Check check, Person by) throws RuleBroken {
        var manifestation = get(id);
        var content = manifestation.content();
        var named = content.areas().stream()
                .anyMatch(choice -> choice.representative().equalsIgnoreCase(by.displayName()));
        if (named || content.participant().legalName().equalsIgnoreCase(by.displayName())) {
            throw new RuleBroken("BR-31", "", "participation.manifestation.ownManifestation");
        }
        switch (check.result()) {
            case ADMIT -> admit(manifestation, check, by);
            case ASK_COMPLETION -> askCompletion(manifestation, check, by);
            case REJECT -> refuse(manifestation, Status.REJECTED, check.reason(), by);
            case DUPLICATE -> refuse(manifestation, Status.DUPLICATE, check.reason(), by);
        }
    }

    private void admit(Manifestation manifestation, Check check, Person by) throws RuleBroken {
        var content = manifestation.content();
        var pactDue = paths.get(manifestation.path()).configuration().pactRequired();
        if (!check.missing().isEmpty()) {
            throw new RuleBroken("BR-24", "result", "participation.manifestation.requirementMissing");
        }
        if (content.areas().isEmpty() || content.signing().signedOn() == null) {
            throw new RuleBroken("BR-24", "result", "participation.manifestation.incomplete");
        }
        if (pactDue && !content.signing().pactAccepted()) {
            throw new RuleBroken("BR-29", "pact", "participation.manifestation.pactMissing");
        }
        var other = store.active(manifestation.activeKey())
                .filter(active -> !active.id().equals(manifestation.id()));
        if (other.isPresent()) {
            var number = other.get().number();
            throw new RuleBroken("BR-28", "result", "participation.manifestation.otherStands", number);
        }
        store.decide(manifestation.id(), Status.ADMITTED, null, by.username(), clock.instant());
        store.activate(manifestation.id(), manifestation.activeKey());
        events.publishEvent(new ManifestationAdmitted(get(manifestation.id())));
        letters.result(get(manifestation.id()));
    }

    private void askCompletion(Manifestation manifestation, Check check, Person by) throws RuleBroken {
        if (check.missing().isEmpty()) {
            throw new RuleBroken("B6", "result", "participation.manifestation.nothingMissing");
        }
        store.decide(manifestation.id(), Status.INCOMPLETE, check.reason(), by.username(), clock.instant());
        var missing = check.missing().stream().map(wording::of).toList();
        letters.completion(manifestation, missing, completionTerm(manifestation.path()));
    }

    private void refuse(Manifestation manifestation, Status status, @Nullable String reason, Person by)
            throws RuleBroken {
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("BR-30", "reason", "participation.manifestation.reasonMissing");
        }
        store.decide(manifestation.id(), status, reason, by.username(), clock.instant());
        letters.result(get(manifestation.id()));
    }

    /** Takes what the participant handed in afterwards; the check begins anew. */
    public void complete(String id, Expression completed) throws RuleBroken {
        var manifestation = get(id);
        var path = paths.get(manifestation.path());
        ExpressionRules.of(completed, path.configuration(), LocalDate.now(clock))
                .verifyCompletion();
        store.content(manifestation, path.ambito(), completed, completed.hash());
        store.decide(id, Status.RECEIVED, null, null, null);
    }

    /** The three days are over and nothing came. */
    public void rejectIncomplete(String id) {
        if (get(id).status() != Status.INCOMPLETE) {
            return;
        }
        store.decide(id, Status.REJECTED, wording.of("manifestation.notCompleted"), null, clock.instant());
        letters.result(get(id));
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
