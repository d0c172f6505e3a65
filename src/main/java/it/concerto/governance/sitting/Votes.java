package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.ProposedPlans;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the items of a sitting to the vote. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Votes {

    private final Sittings sittings;
    private final FloorStore floor;
    private final Tellers tellers;
    private final Opinions opinions;
    private final ProposedPlans plans;

    Votes(Sittings sittings, FloorStore floor, Tellers tellers, Opinions opinions, ProposedPlans plans) {
        this.sittings = sittings;
        this.floor = floor;
        this.tellers = tellers;
        this.opinions = opinions;
        this.plans = plans;
    }

    /**
     * Records the votes on an item and computes its result (BR-10).
     *
     * @throws RuleBroken if the plan is no longer the one proposed (BR-56), the quorum of those who are there at the time is
     *     missing (BR-09) or is there though it is said to be lost, a vote does not stand (BR-11, BR-15), is of a seat that was not there, or at a time not told though
     *     people came and left (X1.3), or before the opening or the vote before (X1.4), an approval passes over a contrary opinion without a reason, or amendments are not covered
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
            checkLost(sitting, vote);
            sitting.agenda().stream()
                    .filter(item -> item.number() > number && item.isVoted())
                    .forEach(item -> floor.setResult(sitting.id(), item.number(), ItemResult.POSTPONED, vote.reason()));
        }
        return vote.handling() == Handling.WITHDRAWN ? ItemResult.WITHDRAWN : ItemResult.POSTPONED;
    }

    /** Whether the quorum is there is counted, never said (BR-09); who is excluded from the item does not count (BR-15). */
    private void checkLost(Sitting sitting, ItemVote vote) throws RuleBroken {
        var excluded = vote.votes().stream()
                .filter(entry -> entry.choice() == Choice.EXCLUDED)
                .map(SeatVote::seat)
                .collect(Collectors.toSet());
        var headcount = sittings.headcount(sitting, excluded);
        if (headcount.isQuorate()) {
            throw broken("governance.vote.quorate", headcount);
        }
    }

    private static RuleBroken broken(String message, Headcount headcount) {
        return new RuleBroken("BR-09", "handling", message, headcount.present(), headcount.seats(), headcount.needed());
    }

    private ItemResult count(Sitting sitting, int number, ItemVote vote) throws RuleBroken {
        if (number == AgendaItem.MAIN && !plans.isUnchanged(sitting.path(), sitting.purpose())) {
            throw new RuleBroken("BR-56", "handling", "governance.vote.planChanged");
        }
        Course.of(sitting).checkVote(vote.moment().votedAt());
        var cast = Floor.of(sittings.seats(sitting), sittings.attendance(sitting), sitting.item(number))
                .cast(vote);
        var tally = tellers.tally(sitting, cast);
        var headcount = tally.headcount();
        if (!headcount.isQuorate()) {
            throw broken("governance.vote.noQuorum", headcount);
        }
        checkOverride(sitting, number, vote, tally);
        var amended = tellers.amend(sitting, number, vote, cast);
        var enforceable = tellers.enforce(sitting, number, vote, cast, tally);
        cast.forEach(entry -> floor.addVote(sitting.id(), number, sitting.ambito(), entry));
        floor.setTally(sitting.id(), number, tally, vote, enforceable);
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

    /** Whether the body must say why if it approves. */
    @Transactional(readOnly = true)
    public List<Opinion> contraryOpinions(Sitting sitting) {
        return opinions.of(sitting.path(), sitting.purpose()).stream()
                .filter(opinion -> opinion.result() == Opinion.Result.CONTRARY)
                .toList();
    }
}
