package it.concerto.governance.council;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.ActRulebook;
import it.concerto.governance.sitting.AlboPosting;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the resolutions of the councils and from when they have effect. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class CouncilActs {

    private final CouncilActStore store;
    private final Councils councils;
    private final PlanningPaths paths;
    private final ActRulebook rulebook;
    private final CouncilPaper paper;
    private final Clock clock;

    CouncilActs(
            CouncilActStore store,
            Councils councils,
            PlanningPaths paths,
            ActRulebook rulebook,
            CouncilPaper paper,
            Clock clock) {
        this.store = store;
        this.councils = councils;
        this.paths = paths;
        this.rulebook = rulebook;
        this.paper = paper;
        this.clock = clock;
    }

    /**
     * Records the resolution of what the council approved (G5).
     *
     * @param title what the document of the resolution is called
     * @throws RuleBroken if it is dated before the sitting or in the future
     */
    public void record(Council council, Resolution resolution, String title, String by) throws RuleBroken {
        var vote = councils.report(council);
        if (resolution.dated().isBefore(vote.heldOn()) || resolution.dated().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("G5", "dated", "governance.act.dateOutside", vote.heldOn());
        }
        var act = new CouncilAct(resolution.number(), resolution.dated(), vote.enforceable(), resolution.file(), null);
        var submission = councils.submission(council);
        store.add(council, submission.number(), ambito(council), act, by);
        paper.file(council, submission, act, title);
    }

    /**
     * Records the posting in the Comune's albo (G6, BR-67) and reckons from when the resolution has effect (BR-59).
     *
     * @return the first day of that effect
     * @throws RuleBroken if the posting would precede the resolution or lie in the future
     */
    public LocalDate post(Council council, LocalDate from) throws RuleBroken {
        var act = require(council);
        if (from.isBefore(act.dated()) || from.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("G6", "alboFrom", "governance.act.postingOutside", act.dated());
        }
        var posting = new AlboPosting(from);
        var days = rulebook.of(ambito(council)).effectivenessDays();
        var effectiveFrom = posting.effectiveFrom(act.dated(), act.enforceable(), days);
        store.post(council, councils.submission(council).number(), posting, effectiveFrom);
        return effectiveFrom;
    }

    /** The resolution that the process has already asked for. */
    @Transactional(readOnly = true)
    public CouncilAct require(Council council) {
        return find(council).orElseThrow(() -> new IllegalStateException("No resolution of " + council));
    }

    /** The resolution on the plan as it was sent last. */
    private Optional<CouncilAct> find(Council council) {
        return councils.find(council).flatMap(submission -> store.find(council, submission.number()));
    }

    private AmbitoCode ambito(Council council) {
        return paths.get(council.path()).ambito();
    }

    /** Whether the council has approved the plan as it was sent last, by a resolution that has effect today (BR-60). */
    @Transactional(readOnly = true)
    public boolean hasApproved(Council council) {
        return find(council)
                .filter(act -> act.isEffectiveOn(LocalDate.now(clock)))
                .isPresent();
    }

    /** What a resolution is known by. */
    public record Resolution(int number, LocalDate dated, @Nullable FileRef file) {}
}
