package it.concerto.governance.adoption;

import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathId;
import it.concerto.plan.PlanVersions;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the head of the office attests of an amended plan: that nothing but the voted amendments went into it (F6). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class AmendmentAttestation {

    private final AdoptionStore store;
    private final AdoptedPlans plans;
    private final Proposals proposals;
    private final PlanVersions versions;
    private final Clock clock;

    AmendmentAttestation(
            AdoptionStore store, AdoptedPlans plans, Proposals proposals, PlanVersions versions, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.proposals = proposals;
        this.versions = versions;
        this.clock = clock;
    }

    /** The version that was put to the vote. */
    @Transactional(readOnly = true)
    public ProposedPlan voted(PathId path) {
        return Objects.requireNonNull(proposal(path).plan(), "no plan proposed");
    }

    /** Whether the voted version with the approved amendments is, content for content, the version that is adopted. */
    @Transactional(readOnly = true)
    public boolean isOnlyWhatWasVoted(PathId path) {
        var voted = versions.get(path, voted(path).number());
        return versions.amendedHash(voted, plans.amendmentsOfSheets(path))
                .equals(plans.adopted(path).sha256());
    }

    /**
     * @param by username of the head of the office
     * @throws RuleBroken if the version holds anything else than what was voted
     */
    public void attest(PathId path, String by) throws RuleBroken {
        if (!isOnlyWhatWasVoted(path)) {
            throw new RuleBroken(
                    "F6",
                    "onlyVoted",
                    "governance.adoption.notOnlyVoted",
                    plans.adopted(path).number());
        }
        store.attest(proposal(path), by, OffsetDateTime.now(clock));
    }

    private Proposal proposal(PathId path) {
        return proposals.require(path, Purpose.ADOPTION);
    }
}
