package it.concerto.governance.proposal;

import it.concerto.path.PathId;
import it.concerto.plan.PlanVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether the plan that a body votes is still, byte for byte, the one that was proposed to it (BR-56). */
@Service
@Transactional(readOnly = true)
public class ProposedPlans {

    private final Proposals proposals;
    private final PlanVersions versions;

    public ProposedPlans(Proposals proposals, PlanVersions versions) {
        this.proposals = proposals;
        this.versions = versions;
    }

    /** True for a proposal without a plan. */
    public boolean isUnchanged(PathId path, Purpose purpose) {
        var proposed = proposals.require(path, purpose).plan();
        return proposed == null
                || versions.latest(path)
                        .filter(version -> version.sha256().equals(proposed.sha256()))
                        .isPresent();
    }
}
