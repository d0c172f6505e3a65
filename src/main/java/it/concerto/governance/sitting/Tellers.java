package it.concerto.governance.sitting;

import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Count the votes: on an item, on the amendments before it, on its immediate enforceability after it. */
@Component
class Tellers {

    /** Number of the vote on immediate enforceability; amendments have theirs from 1. */
    static final int ENFORCEABILITY = 0;

    private final FloorStore floor;
    private final BodyRulebook rulebook;

    Tellers(FloorStore floor, BodyRulebook rulebook) {
        this.floor = floor;
        this.rulebook = rulebook;
    }

    /** The votes on an item (BR-10). */
    Tally tally(Sitting sitting, List<CastVote> cast) {
        return count(sitting, ballots(cast));
    }

    private Tally count(Sitting sitting, List<Ballot> ballots) {
        return rulebook.of(sitting.ambito()).count(sitting.call(), ballots, String.valueOf(sitting.chair()));
    }

    /**
     * Records the votes on the amendments (F5).
     *
     * @param cast the votes on the item
     * @return whether any is approved
     * @throws RuleBroken if a vote does not stand, or what is approved changes the spending without saying what pays for it
     */
    boolean amend(Sitting sitting, int item, ItemVote vote, List<CastVote> cast) throws RuleBroken {
        var counted = new ArrayList<Counted>();
        for (var index = 0; index < vote.amendments().size(); index++) {
            var motion = vote.amendments().get(index);
            var ballots = motion.division().ballots(ballots(cast), "amendments." + index + ".base");
            counted.add(new Counted(motion, ballots, count(sitting, ballots)));
        }
        var approved = counted.stream().filter(one -> one.tally().approved()).toList();
        var effect = approved.stream().map(one -> one.motion().effect()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (effect.signum() != 0 && vote.coverage() == null) {
            throw new RuleBroken("3.f", "coverage", "governance.vote.amendmentsUncovered", effect);
        }
        for (var index = 0; index < counted.size(); index++) {
            var one = counted.get(index);
            var amendment = one.motion().counted(one.tally().votes());
            floor.addAmendment(sitting, item, index + 1, amendment, one.tally().approved());
            floor.addMotionVotes(sitting, item, index + 1, one.ballots());
        }
        return !approved.isEmpty();
    }

    private record Counted(Motion motion, List<Ballot> ballots, Tally tally) {}

    /**
     * Records the vote on making the act effective at once: the majority of the members (TUEL art. 134 c. 4).
     *
     * @throws RuleBroken if a vote does not stand
     */
    boolean enforce(Sitting sitting, int item, ItemVote vote, List<CastVote> cast, Tally onItem) throws RuleBroken {
        var division = vote.enforceability();
        if (division == null || !onItem.approved()) {
            return false;
        }
        var ballots = division.ballots(ballots(cast), "enforceability");
        floor.addMotionVotes(sitting, item, ENFORCEABILITY, ballots);
        var votes = count(sitting, ballots).votes();
        return 2 * votes.inFavour() > votes.seats();
    }

    private static List<Ballot> ballots(List<CastVote> cast) {
        return cast.stream().map(CastVote::ballot).toList();
    }
}
