package it.concerto.governance.guideline;

import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.organisation.Ambiti;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.RuleBroken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the cycle of a plan and proposes its guidelines to the Coordinamento. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Guidelines {

    private final GuidelineStore store;
    private final Proposals proposals;
    private final PlanningPaths paths;
    private final Ambiti ambiti;

    Guidelines(GuidelineStore store, Proposals proposals, PlanningPaths paths, Ambiti ambiti) {
        this.store = store;
        this.proposals = proposals;
        this.paths = paths;
        this.ambiti = ambiti;
    }

    /**
     * Opens the cycle (A1).
     *
     * @param regionalAct act of the regional plan that the zone plan carries out
     * @param procedureOwner username of the responsabile del procedimento
     */
    public void open(PathId path, String regionalAct, String procedureOwner, @Nullable String note, String by) {
        store.open(path, paths.get(path).ambito(), regionalAct, procedureOwner, note, by);
    }

    /** Act of the regional plan that the zone plan carries out. */
    @Transactional(readOnly = true)
    public Optional<String> regionalAct(PathId path) {
        return store.regionalAct(path);
    }

    /** Username of the responsabile del procedimento. */
    @Transactional(readOnly = true)
    public Optional<String> procedureOwner(PathId path) {
        return store.procedureOwner(path);
    }

    /**
     * Puts the guidelines to the Coordinamento (A2).
     *
     * @return the round, 1 for the first proposal
     * @throws RuleBroken if an area has no priority or a Comune no amount
     */
    public int propose(PathId path, GuidelineProposal guideline, String author) throws RuleBroken {
        var planning = paths.get(path);
        for (var area : planning.configuration().areas()) {
            if (!guideline.priorities().containsKey(area.code())) {
                throw new RuleBroken("A2", "priorities", "governance.guideline.areaMissing", area.name());
            }
        }
        for (var comune : ambiti.get(planning.ambito()).members()) {
            if (!guideline.cofinancing().containsKey(comune.istat().value())) {
                throw new RuleBroken("A2", "cofinancing", "governance.guideline.municipalityMissing", comune.name());
            }
        }
        var round = proposals.nextRound(path, Purpose.GUIDELINE);
        store.add(path, planning.ambito(), round, guideline);
        proposals.put(new Proposal(
                path,
                planning.ambito(),
                Purpose.GUIDELINE,
                round,
                guideline.title(),
                guideline.guidelines(),
                guideline.draft(),
                null,
                false,
                author));
        return round;
    }

    /** The guidelines proposed last, e.g. to start the next proposal from. */
    @Transactional(readOnly = true)
    public Optional<GuidelineProposal> latest(PathId path) {
        return proposals.latest(path, Purpose.GUIDELINE).flatMap(proposal -> store.frame(path, proposal.round())
                .map(frame -> new GuidelineProposal(
                        proposal.title(),
                        proposal.text(),
                        store.priorities(path, proposal.round()),
                        frame.carryOver(),
                        store.cofinancing(path, proposal.round()),
                        frame.tableModel(),
                        frame.focusGroups(),
                        proposal.draft())));
    }
}
