package it.concerto.governance.adoption;

import it.concerto.governance.outcome.Outcome;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.workflow.RuleBroken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The frozen version that may be put to the Coordinamento. */
@Component
class AdoptableVersion {

    private final PlanVersions versions;
    private final Outcomes outcomes;
    private final PlanningPaths paths;
    private final Proposals proposals;
    private final AdoptionStore store;

    AdoptableVersion(
            PlanVersions versions, Outcomes outcomes, PlanningPaths paths, Proposals proposals, AdoptionStore store) {
        this.versions = versions;
        this.outcomes = outcomes;
        this.paths = paths;
        this.proposals = proposals;
        this.store = store;
    }

    Optional<PlanVersion> latest(PathId path) {
        return versions.latest(path);
    }

    /** What the referents said to it; empty where the path does without them. */
    Optional<Outcome> outcome(PathId path) {
        return outcomes.concluded(path);
    }

    /** @throws RuleBroken if nothing is frozen, or the path wants the referents heard on it and they were not (BR-43, BR-56) */
    PlanVersion require(PathId path) throws RuleBroken {
        var version = latest(path)
                .orElseThrow(() -> new RuleBroken("F1", "planVersion", "governance.adoption.nothingFrozen"));
        if (paths.get(path).configuration().outcomeRequired()) {
            checkHeard(path, version);
        }
        return version;
    }

    private void checkHeard(PathId path, PlanVersion version) throws RuleBroken {
        var heard =
                outcome(path).orElseThrow(() -> new RuleBroken("BR-43", "outcome", "governance.adoption.noOutcome"));
        if (!heard.sha256().equals(version.sha256()) && !isAdopted(path, version)) {
            throw new RuleBroken("BR-56", "planVersion", "governance.adoption.otherVersionHeard", heard.planVersion());
        }
    }

    /** A plan that the councils want amended comes back to the Coordinamento as it had adopted it (BR-61). */
    private boolean isAdopted(PathId path, PlanVersion version) {
        return proposals
                .latest(path, Purpose.ADOPTION)
                .flatMap(former -> store.amended(former).or(() -> Optional.ofNullable(former.plan())))
                .filter(plan -> plan.sha256().equals(version.sha256()))
                .isPresent();
    }
}
