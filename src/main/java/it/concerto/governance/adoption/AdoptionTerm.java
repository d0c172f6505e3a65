package it.concerto.governance.adoption;

import it.concerto.governance.outcome.Outcomes;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRulebook;
import it.concerto.governance.sitting.Sittings;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much time the outcome leaves until the sitting that adopts the plan (stage f). */
@Component
public class AdoptionTerm {

    private final Outcomes outcomes;
    private final Sittings sittings;
    private final PlanningPaths paths;
    private final BodyRulebook rulebook;

    AdoptionTerm(Outcomes outcomes, Sittings sittings, PlanningPaths paths, BodyRulebook rulebook) {
        this.outcomes = outcomes;
        this.sittings = sittings;
        this.paths = paths;
        this.rulebook = rulebook;
    }

    /** Last day on which the body is convened in time; empty without an outcome on which it has not met yet. */
    public Optional<LocalDate> convocationBy(PathId path) {
        return outcomes.concludedOn(path)
                .filter(day -> !hasMetSince(path, day))
                .map(day -> rulebook.convocationAfterOutcome(paths.get(path).ambito(), day));
    }

    private boolean hasMetSince(PathId path, LocalDate day) {
        return sittings.of(path, Purpose.ADOPTION).stream()
                .anyMatch(sitting -> !sitting.heldOn().isBefore(day));
    }
}
