package it.concerto.governance.council;

import it.concerto.governance.sitting.ActRulebook;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersions;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the plan to a council and records what the council does with it. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Councils {

    private final CouncilStore store;
    private final PlanningPaths paths;
    private final PlanVersions versions;
    private final ActRulebook rulebook;
    private final Clock clock;

    Councils(CouncilStore store, PlanningPaths paths, PlanVersions versions, ActRulebook rulebook, Clock clock) {
        this.store = store;
        this.paths = paths;
        this.versions = versions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Sends the adopted plan to the council (G1).
     *
     * @throws RuleBroken if it is dated in the future
     */
    public CouncilSubmission transmit(Council council, Transmission transmission, String by) throws RuleBroken {
        if (transmission.on().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("G1", "transmittedOn", "governance.council.inTheFuture");
        }
        var path = paths.get(council.path());
        var version = versions.latest(path.id())
                .orElseThrow(() -> new IllegalStateException("No frozen plan of " + path.id()));
        var number = store.latest(council).map(CouncilSubmission::number).orElse(0) + 1;
        var submission = new CouncilSubmission(
                number,
                transmission.subject(),
                version.number(),
                version.sha256(),
                transmission.on(),
                rulebook.councilDue(path.ambito(), transmission.on()),
                transmission.protocol());
        store.add(council, path.ambito(), submission, by);
        return submission;
    }

    /**
     * The convocation of the council (G3).
     *
     * @throws RuleBroken if the second call does not follow the first
     */
    public void convene(
            Council council,
            LocalDateTime firstCall,
            @Nullable LocalDateTime secondCall,
            @Nullable Integer agendaItem,
            String by)
            throws RuleBroken {
        if (secondCall != null && !secondCall.isAfter(firstCall)) {
            throw new RuleBroken("G3", "secondCall", "governance.council.secondCallTooSoon");
        }
        var sitting = new CouncilSitting(UUID.randomUUID().toString(), firstCall, secondCall, agendaItem, false);
        store.add(council, ambito(council), submission(council).number(), sitting, by);
    }

    /**
     * What the council reports of its sitting (G4).
     *
     * @return whether a second call is still to be held
     * @throws RuleBroken if the figures do not fit together (BR-57), a low attendance is not explained (BR-58), or another
     *     version was voted (BR-56)
     */
    public boolean report(Council council, CouncilVote vote, String by) throws RuleBroken {
        vote.check(LocalDate.now(clock));
        var sitting = sitting(council);
        store.add(sitting, ambito(council), vote, by);
        return vote.result() == CouncilVote.Result.DESERTED
                && sitting.secondCall() != null
                && !sitting.isAtSecondCall();
    }

    /** Day on which the Region is told, if the council has not deliberated on what it got last. */
    @Transactional(readOnly = true)
    public LocalDate regionNoteOn(Council council) {
        return rulebook.regionNote(ambito(council), submission(council).dueOn());
    }

    /** The plan as it was sent to the council last. */
    @Transactional(readOnly = true)
    public CouncilSubmission submission(Council council) {
        return find(council).orElseThrow(() -> new IllegalStateException("Nothing sent to " + council));
    }

    /** The same, or empty before anything is sent. */
    @Transactional(readOnly = true)
    public Optional<CouncilSubmission> find(Council council) {
        return store.latest(council);
    }

    /** The sitting that the council convened last. */
    @Transactional(readOnly = true)
    public CouncilSitting sitting(Council council) {
        return store.latestSitting(council).orElseThrow(() -> new IllegalStateException("No sitting of " + council));
    }

    /** The last word of the council and its reason. */
    @Transactional(readOnly = true)
    public Report report(Council council) {
        return store.latestVote(council).orElseThrow(() -> new IllegalStateException("No vote of " + council));
    }

    private AmbitoCode ambito(Council council) {
        return paths.get(council.path()).ambito();
    }

    /** How the plan is sent. */
    public record Transmission(CouncilSubject subject, LocalDate on, @Nullable String protocol) {}

    /** What the council reported last. */
    public record Report(CouncilVote.Result result, LocalDate heldOn, boolean enforceable, @Nullable String reason) {}
}
