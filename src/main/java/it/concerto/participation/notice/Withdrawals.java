package it.concerto.participation.notice;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes manifestations back at the participant's request, any time before the outcome (stage b). */
@Service
@Transactional
public class Withdrawals {

    private static final int LONGEST_REASON = 1000;

    private final ManifestationStore manifestations;
    private final WithdrawalStore store;
    private final PlanningPaths paths;
    private final NoticeLetters letters;
    private final Deeds deeds;
    private final ParticipationWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(
            ManifestationStore manifestations,
            WithdrawalStore store,
            PlanningPaths paths,
            NoticeLetters letters,
            Deeds deeds,
            ParticipationWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.manifestations = manifestations;
        this.store = store;
        this.paths = paths;
        this.letters = letters;
        this.deeds = deeds;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the participant can still take it back: it stands, and the outcome is not there yet. */
    @Transactional(readOnly = true)
    public boolean isPossible(Manifestation manifestation) {
        return manifestation.status().isStanding() && !isConcluded(manifestation.path());
    }

    /** The same at once for some of a path: the numbers of those that can be taken back. */
    @Transactional(readOnly = true)
    public Set<Integer> possible(PathId path, Collection<Manifestation> some) {
        return isConcluded(path)
                ? Set.of()
                : some.stream()
                        .filter(one -> one.status().isStanding())
                        .map(Manifestation::number)
                        .collect(Collectors.toSet());
    }

    /**
     * Takes a manifestation back: its check ends, later convocations pass it over, the place for its fiscal code is free again.
     * What was said at tables stays as it was recorded. The participant is told (M06).
     *
     * @param by username of the official who registers the request; null for the participant's own click in the portal
     * @throws RuleBroken if it does not stand any more, the outcome is there, or the reason is missing or too long
     */
    public void withdraw(String id, Withdrawal withdrawal, @Nullable String by) throws RuleBroken {
        var manifestation = manifestations.hold(id);
        verify(manifestation, withdrawal);
        var now = clock.instant();
        store.insert(manifestation, paths.get(manifestation.path()).ambito(), withdrawal, by, now);
        letters.withdrawn(manifestation, withdrawal.reason());
        events.publishEvent(new ManifestationWithdrawn(manifestation.path(), id));
        if (withdrawal.withContributions()) {
            store.withdrawContributions(id, now);
        }
        if (withdrawal.withContacts()) {
            var vouched = by != null || manifestation.status().isAdmitted();
            events.publishEvent(new ContactsWaived(manifestation, vouched));
        }
        record(manifestation, withdrawal, Objects.requireNonNullElse(by, wording.of("withdrawal.portal")));
    }

    private void verify(Manifestation manifestation, Withdrawal withdrawal) throws RuleBroken {
        if (!manifestation.status().isStanding()) {
            throw new RuleBroken(
                    "3.b", "", "participation.withdrawal.over", wording.shown().of(manifestation.status()));
        }
        if (isConcluded(manifestation.path())) {
            throw new RuleBroken("3.b", "", "participation.withdrawal.concluded");
        }
        if (withdrawal.reason().isBlank() || withdrawal.reason().length() > LONGEST_REASON) {
            throw new RuleBroken("3.b", "reason", "participation.withdrawal.reason", LONGEST_REASON);
        }
    }

    private boolean isConcluded(PathId path) {
        return store.isConcluded(path) || !paths.status(path).isUnderWay();
    }

    /** Names the number in the register, not the participant, who may be a private person. */
    private void record(Manifestation manifestation, Withdrawal withdrawal, String by) {
        var deed = new Deed(
                "participation.deed.withdrawn",
                wording.of("withdrawal.subject", String.valueOf(manifestation.number())),
                wording.of(manifestation.status()),
                wording.of(Status.WITHDRAWN),
                withdrawal.reason(),
                null);
        deeds.record(
                paths.get(manifestation.path()).ambito(), manifestation.path().value(), deed, by);
    }
}
