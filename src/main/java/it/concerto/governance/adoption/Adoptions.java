package it.concerto.governance.adoption;

import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.governance.outcome.Outcome;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the frozen plan for adoption. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Adoptions {

    private final AdoptionStore store;
    private final Proposals proposals;
    private final AdoptableVersion adoptable;
    private final AnnexesOfPath annexes;
    private final PlanningPaths paths;

    Adoptions(
            AdoptionStore store,
            Proposals proposals,
            AdoptableVersion adoptable,
            AnnexesOfPath annexes,
            PlanningPaths paths) {
        this.store = store;
        this.proposals = proposals;
        this.adoptable = adoptable;
        this.annexes = annexes;
        this.paths = paths;
    }

    /**
     * Puts the latest frozen version to the Coordinamento (F1).
     *
     * @return the round, 1 for the first proposal
     * @throws RuleBroken if nothing is frozen, the referents have not been heard on it (BR-43, BR-56), or minutes are left out
     *     (BR-41)
     */
    public int propose(PathId path, AdoptionProposal adoption, String author) throws RuleBroken {
        var version = adoptable.require(path);
        checkMinutes(path, adoption);
        var proposal = new Proposal(
                path,
                paths.get(path).ambito(),
                Purpose.ADOPTION,
                proposals.nextRound(path, Purpose.ADOPTION),
                adoption.title(),
                adoption.text(),
                null,
                new ProposedPlan(version.number(), version.sha256()),
                adoption.asksEnforceability(),
                author);
        proposals.put(proposal);
        store.open(proposal, adoption.annexes());
        annexes.take(path, adoption.annexes());
        return proposal.round();
    }

    private void checkMinutes(PathId path, AdoptionProposal adoption) throws RuleBroken {
        for (var title : annexes.minutes(path)) {
            if (!adoption.annexes().contains(title)) {
                throw new RuleBroken("BR-41", "annexes", "governance.adoption.minutesLeftOut", title);
            }
        }
    }

    /** Files an annex of the plan among the documents of the path. */
    public void annex(PathId path, DocumentKind kind, String title, FileRef file) {
        annexes.file(path, kind, title, file);
    }

    /** What the plan can be adopted with. */
    @Transactional(readOnly = true)
    public List<String> annexes(PathId path) {
        return annexes.of(path);
    }

    /** The version that would be proposed now. */
    @Transactional(readOnly = true)
    public Optional<PlanVersion> version(PathId path) {
        return adoptable.latest(path);
    }

    /** What the referents said to it. */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(PathId path) {
        return adoptable.outcome(path);
    }
}
