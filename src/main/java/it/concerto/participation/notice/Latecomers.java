package it.concerto.participation.notice;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Manifestation.Status;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathConfiguration.Pact;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of manifestations that came after the deadline. */
@Component
class Latecomers {

    private final ManifestationStore store;
    private final TableSeats seats;
    private final PlanningPaths paths;
    private final Rulings rulings;
    private final Contests contests;
    private final ParticipationWording wording;
    private final ApplicationEventPublisher events;

    Latecomers(
            ManifestationStore store,
            TableSeats seats,
            PlanningPaths paths,
            Rulings rulings,
            Contests contests,
            ParticipationWording wording,
            ApplicationEventPublisher events) {
        this.store = store;
        this.seats = seats;
        this.paths = paths;
        this.rulings = rulings;
        this.contests = contests;
        this.wording = wording;
        this.events = events;
    }

    /** Applies the President's one decision to all late manifestations, in the order of their arrival (BR-23). */
    void treat(PathId path, LatePolicy policy, String reason) {
        store.of(path, Set.of(Status.LATE)).stream()
                .sorted(Comparator.comparing(Manifestation::receivedAt).thenComparing(Manifestation::number))
                .forEach(one -> treat(one, policy, reason));
    }

    /** @param reason null for one that came after the decision */
    void treat(Manifestation late, LatePolicy policy, @Nullable String reason) {
        var words = reason == null ? wording.of("manifestation.latePolicyApplied") : reason;
        var obstacle = policy == LatePolicy.REJECT ? Optional.of("") : obstacle(late, policy);
        if (obstacle.isPresent()) {
            var refusal = (words + " " + obstacle.get()).strip();
            rulings.refuse(late, Status.REJECTED, refusal, null);
        } else {
            var status = policy == LatePolicy.ADMIT_IF_SEATS ? Status.ADMITTED : Status.ADMITTED_RESERVE;
            rulings.admit(late, status, words, null);
        }
    }

    /** What keeps a late manifestation out although the policy lets late ones in. */
    private Optional<String> obstacle(Manifestation late, LatePolicy policy) {
        if (store.active(late.activeKey()).isPresent()) {
            return Optional.of(wording.of("manifestation.lateTaken"));
        }
        var content = late.content();
        var pactMissing = paths.get(late.path()).configuration().pact() == Pact.APPLICATION
                && !content.signing().pactAccepted();
        if (Lack.of(content).stream().anyMatch(Lack::isHard)
                || content.areas().isEmpty()
                || content.signing().signedOn() == null
                || pactMissing) {
            return Optional.of(wording.of("manifestation.lateIncomplete"));
        }
        return policy == LatePolicy.ADMIT_IF_SEATS
                ? seats.lacking(late).map(table -> wording.of("manifestation.lateNoSeats", table))
                : Optional.empty();
    }

    /** The notice is open again: whoever came until the new deadline is in time, and is verified like the others. */
    void takeInTime(PathId path, Instant deadline) {
        store.of(path, Set.of(Status.LATE)).stream()
                .filter(one -> !one.receivedAt().isAfter(deadline))
                .forEach(this::takeInTime);
    }

    private void takeInTime(Manifestation late) {
        var path = late.path();
        var ambito = paths.get(path).ambito();
        var stands = contests.givesWayTo(late);
        if (stands) {
            store.activate(late.id(), late.activeKey());
        }
        store.decide(late.id(), Status.RECEIVED, null, null, null);
        events.publishEvent(new ManifestationReceived(path, ambito, late.id()));
        if (!stands) {
            contests.open(late, ambito);
        }
    }
}
