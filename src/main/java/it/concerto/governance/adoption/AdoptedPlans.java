package it.concerto.governance.adoption;

import it.concerto.governance.outcome.ConcertedSheets;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Amendment;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.Sittings;
import it.concerto.path.PathId;
import it.concerto.plan.PlanVersions;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan as the Coordinamento adopted it, amendments worked in. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class AdoptedPlans {

    private final AdoptionStore store;
    private final Proposals proposals;
    private final Sittings sittings;
    private final PlanVersions versions;
    private final ConcertedSheets concerted;

    AdoptedPlans(
            AdoptionStore store,
            Proposals proposals,
            Sittings sittings,
            PlanVersions versions,
            ConcertedSheets concerted) {
        this.store = store;
        this.proposals = proposals;
        this.sittings = sittings;
        this.versions = versions;
        this.concerted = concerted;
    }

    /**
     * Freezes a version with exactly the amendments that were voted (F6) and tells the referents of the concerted sheets they
     * change (BR-47). A new vote is not needed: nothing but what was voted can get in.
     */
    public void integrate(PathId path, String reason) {
        var sitting = lastSitting(path).orElseThrow(() -> new IllegalStateException("No sitting for " + path));
        var ofSheets = amendmentsOfSheets(path);
        var version = versions.freezeAmended(path, reason, ofSheets);
        store.amend(proposal(path), version.number(), version.sha256());
        concerted.changed(
                path,
                ofSheets.stream()
                        .map(it.concerto.plan.Amendment::sheet)
                        .distinct()
                        .toList(),
                "amended-" + sitting.id());
    }

    /** What of the approved amendments changes the content of the plan. */
    List<it.concerto.plan.Amendment> amendmentsOfSheets(PathId path) {
        return amendments(path).stream()
                .filter(each -> each.sheet() != null)
                .map(AdoptedPlans::toPlan)
                .toList();
    }

    private static it.concerto.plan.Amendment toPlan(Amendment amendment) {
        var former = amendment.former();
        return new it.concerto.plan.Amendment(
                Objects.requireNonNull(amendment.sheet()),
                former == null ? "" : former,
                amendment.now(),
                amendment.effect());
    }

    /** The amendments that the last sitting approved. */
    @Transactional(readOnly = true)
    public List<Amendment> amendments(PathId path) {
        return lastSitting(path).map(sittings::approvedAmendments).orElse(List.of());
    }

    /** The sitting that decided last. */
    @Transactional(readOnly = true)
    public Optional<Sitting> lastSitting(PathId path) {
        return sittings.of(path, Purpose.ADOPTION).stream().reduce((former, latter) -> latter);
    }

    /** The version that is adopted: the proposed one, or the one the amendments went into. */
    @Transactional(readOnly = true)
    public ProposedPlan adopted(PathId path) {
        var proposal = proposal(path);
        return store.amended(proposal)
                .or(() -> Optional.ofNullable(proposal.plan()))
                .orElseThrow(() -> new IllegalStateException("No plan proposed for " + path));
    }

    /**
     * Records that act and adopted plan went to the Comuni, ASL and Province (F7).
     *
     * @throws RuleBroken if the plan is no longer the adopted one (BR-56)
     */
    public void transmit(PathId path, LocalDate on, @Nullable String note, String by) throws RuleBroken {
        var adopted = adopted(path);
        var unchanged = versions.latest(path)
                .filter(version -> version.sha256().equals(adopted.sha256()))
                .isPresent();
        if (!unchanged) {
            throw new RuleBroken("BR-56", "planVersion", "governance.adoption.changedSince", adopted.number());
        }
        store.transmit(proposal(path), on, note, by);
    }

    private Proposal proposal(PathId path) {
        return proposals.require(path, Purpose.ADOPTION);
    }
}
