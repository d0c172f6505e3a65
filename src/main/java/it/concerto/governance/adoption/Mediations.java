package it.concerto.governance.adoption;

import it.concerto.governance.adoption.SheetAssent.Settlement;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles with the ASL the sheets that it denied its assent to (F4). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Mediations {

    private final AdoptionStore store;
    private final HealthAssents assents;
    private final Proposals proposals;
    private final SocialParts parts;

    Mediations(AdoptionStore store, HealthAssents assents, Proposals proposals, SocialParts parts) {
        this.store = store;
        this.assents = assents;
        this.proposals = proposals;
        this.parts = parts;
    }

    /**
     * Records how each denied assent was settled; where only the social part is left, the plan is proposed without the rest.
     *
     * @throws RuleBroken if a denied sheet is left open, or would keep more than it costs
     */
    public void settle(PathId path, List<Mediation> mediations) throws RuleBroken {
        var settled = mediations.stream().map(Mediation::sheet).collect(Collectors.toSet());
        for (var open : assents.denied(path)) {
            if (!settled.contains(open.sheet())) {
                throw new RuleBroken("F4", "sheets", "governance.adoption.sheetUnsettled", open.sheet());
            }
        }
        var proposal = proposals.require(path, Purpose.ADOPTION);
        var effective = mediations.stream().map(Mediations::effective).toList();
        effective.forEach(each -> store.settle(proposal, each));
        parts.cut(proposal, effective);
    }

    /** An amount that was typed before the settlement was changed to an assent counts for nothing. */
    private static Mediation effective(Mediation typed) {
        return typed.settlement() == Settlement.SOCIAL_PART_ONLY
                ? typed
                : new Mediation(typed.sheet(), typed.settlement(), null, typed.note());
    }
}
