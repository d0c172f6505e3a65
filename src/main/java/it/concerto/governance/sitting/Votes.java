package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.ProposedPlans;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the items of a sitting to the vote. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Votes {

    private final Sittings sittings;
    private final FloorStore floor;
    private final BodyRulebook rulebook;
    private final Opinions opinions;
    private final ProposedPlans plans;

    Votes(Sittings sittings, FloorStore floor, BodyRulebook rulebook, Opinions opinions, ProposedPlans plans) {
        this.sittings = sittings;
        this.floor = floor;
        this.rulebook = rulebook;
        this.opinions = opinions;
        this.plans = plans;
    }

    /**
     * Records the votes on an item and computes its result (BR-10).
     *
     * @throws RuleBroken if the plan is no longer the one proposed (BR-56), the quorum of those who are there at the time is
     *     missing (BR-09), a vote does not stand (BR-11, BR-15), is of a seat that was not there, or at a time not told though
     *     people came and left (X1.3), an approval passes over a contrary opinion without a reason, or amendments are not covered
     */
    public ItemResult put(SittingId id, int number, ItemVote vote) throws RuleBroken {
        var sitting = sittings.get(id);
        sittings.move(sitting, vote.moment().movements());
        var result = vote.handling() == Handling.VOTED ? count(sitting, number, vote) : leave(sitting, number, vote);
        floor.setResult(id, number, result, vote.handling() == Handling.VOTED ? null : vote.reason());
        return result;
    }

    private ItemResult leave(Sitting sitting, int number, ItemVote vote) throws RuleBroken {
        if (vote.reason() == null) {
            throw new RuleBroken("X1.4", "reason", "governance.vote.reasonMissing");
        }
        if (vote.handling() == Handling.QUORUM_LOST) {
            sitting.agenda().stream()
                    .filter(item -> item.number() > number && item.isVoted())
                    .forEach(item -> floor.setResult(sitting.id(), item.number(), ItemResult.POSTPONED, vote.reason()));
        }
        return vote.handling() == Handling.WITHDRAWN ? ItemResult.WITHDRAWN : ItemResult.POSTPONED;
    }

    private ItemResult count(Sitting sitting, int number, ItemVote vote) throws RuleBroken {
        if (number == AgendaItem.MAIN && !plans.isUnchanged(sitting.path(), sitting.purpose())) {
            throw new RuleBroken("BR-56", "handling", "governance.vote.planChanged");
        }
        var rules = rulebook.of(sitting.ambito());
        var cast = Floor.of(sittings.seats(sitting), sittings.attendance(sitting), sitting.item(number))
                .cast(vote);
        var ballots = cast.stream().map(CastVote::ballot).toList();
        var tally = rules.count(sitting.call(), ballots, String.valueOf(sitting.chair()));
        var headcount = tally.headcount();
        if (!headcount.isQuorate()) {
            throw new RuleBroken(
                    "BR-09",
                    "handling",
                    "governance.vote.noQuorum",
                    headcount.present(),
                    headcount.seats(),
                    headcount.needed());
        }
        checkOverride(sitting, number, vote, tally);
        var amended = amend(sitting, number, vote, rules, tally);
        cast.forEach(entry -> floor.addVote(sitting.id(), number, sitting.ambito(), entry));
        floor.setTally(sitting.id(), number, tally, vote.overrideReason(), isEnforceable(vote, tally));
        if (!tally.approved()) {
            return ItemResult.REJECTED;
        }
        return amended ? ItemResult.APPROVED_AMENDED : ItemResult.APPROVED;
    }

    private void checkOverride(Sitting sitting, int number, ItemVote vote, Tally tally) throws RuleBroken {
        var contrary = opinions.of(sitting.path(), sitting.purpose()).stream()
                .anyMatch(opinion -> opinion.result() == Opinion.Result.CONTRARY);
        if (number == AgendaItem.MAIN && contrary && tally.approved() && vote.overrideReason() == null) {
            throw new RuleBroken("3.a", "overrideReason", "governance.vote.overrideUnexplained");
        }
    }

    private boolean amend(Sitting sitting, int number, ItemVote vote, BodyRules rules, Tally tally) throws RuleBroken {
        for (var index = 0; index < vote.amendments().size(); index++) {
            if (vote.amendments().get(index).cast() > tally.votes().present()) {
                throw new RuleBroken("BR-10", "amendments." + index, "governance.vote.amendmentOverVoted");
            }
        }
        var approved = vote.amendments().stream()
                .filter(amendment -> amendment.isApprovedBy(rules.majority(), tally.votes()))
                .toList();
        var effect = approved.stream().map(Amendment::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (effect.signum() != 0 && vote.coverage() == null) {
            throw new RuleBroken("3.f", "coverage", "governance.vote.amendmentsUncovered", effect);
        }
        for (var index = 0; index < vote.amendments().size(); index++) {
            var amendment = vote.amendments().get(index);
            floor.addAmendment(sitting, number, index + 1, amendment, approved.contains(amendment));
        }
        return !approved.isEmpty();
    }

    private static boolean isEnforceable(ItemVote vote, Tally tally) throws RuleBroken {
        if (vote.enforceabilityVotes() > tally.votes().present()) {
            throw new RuleBroken("BR-10", "enforceabilityVotes", "governance.vote.enforceabilityOverVoted");
        }
        return tally.approved()
                && 2 * vote.enforceabilityVotes() > tally.votes().seats();
    }

    /** Whether the body must say why if it approves. */
    @Transactional(readOnly = true)
    public List<Opinion> contraryOpinions(Sitting sitting) {
        return opinions.of(sitting.path(), sitting.purpose()).stream()
                .filter(opinion -> opinion.result() == Opinion.Result.CONTRARY)
                .toList();
    }
}
