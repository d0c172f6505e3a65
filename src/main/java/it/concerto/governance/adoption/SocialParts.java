package it.concerto.governance.adoption;

import it.concerto.governance.outcome.ConcertedSheets;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.plan.Amendment;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.workflow.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the health part out of the sheets that hold for their social part only, before anybody is convened to vote: the
 * body decides on the plan as it will be (F4, BR-56).
 */
@Component
class SocialParts {

    private final Proposals proposals;
    private final PlanVersions versions;
    private final ConcertedSheets concerted;
    private final SittingWording wording;

    SocialParts(Proposals proposals, PlanVersions versions, ConcertedSheets concerted, SittingWording wording) {
        this.proposals = proposals;
        this.versions = versions;
        this.concerted = concerted;
        this.wording = wording;
    }

    /**
     * Freezes the plan with what the sheets keep, proposes that version, and tells the referents of concerted sheets (BR-47).
     *
     * @throws RuleBroken if a sheet would keep more than it costs
     */
    void cut(Proposal proposal, List<Mediation> mediations) throws RuleBroken {
        var changes = changes(plan(proposal), mediations);
        if (changes.isEmpty()) {
            return;
        }
        var numbers = changes.stream().map(Amendment::sheet).toList();
        var list = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var version = versions.freezeAmended(proposal.path(), wording.of("adoption.socialParts.reason", list), changes);
        var addition = wording.of("adoption.socialParts", list, String.valueOf(version.number()), version.sha256());
        proposals.replacePlan(proposal, addition, new ProposedPlan(version.number(), version.sha256()));
        concerted.changed(proposal.path(), numbers, "social-part-" + proposal.round());
    }

    private @Nullable PlanVersion plan(Proposal proposal) {
        var plan = proposal.plan();
        return plan == null ? null : versions.get(proposal.path(), plan.number());
    }

    private List<Amendment> changes(@Nullable PlanVersion plan, List<Mediation> mediations) throws RuleBroken {
        var changes = new ArrayList<Amendment>();
        for (var index = 0; plan != null && index < mediations.size(); index++) {
            var mediation = mediations.get(index);
            var kept = mediation.socialPart();
            if (kept == null) {
                continue;
            }
            var cost = versions.costOf(plan, mediation.sheet());
            if (kept.signum() < 0 || kept.compareTo(cost) > 0) {
                throw new RuleBroken(
                        "F4", "sheets." + index + ".socialPart", "governance.adoption.socialPartTooHigh", cost);
            }
            changes.add(new Amendment(
                    mediation.sheet(),
                    wording.of("adoption.wholeSheet", cost),
                    wording.of("adoption.socialPart", kept, mediation.note()),
                    kept.subtract(cost)));
        }
        return changes;
    }
}
