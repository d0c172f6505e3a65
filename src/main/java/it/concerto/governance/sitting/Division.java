package it.concerto.governance.sitting;

import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.workflow.RuleBroken;
import java.util.HashMap;
import java.util.List;

/**
 * A vote beside that on the item, written down as it is called out in the hall: how everybody votes, and who votes otherwise.
 *
 * @param others the seats that vote otherwise
 */
public record Division(Base base, List<SeatVote> others) {

    /** How those vote who are not named. */
    public enum Base {
        /** As they vote on the item. */
        AS_ITEM,
        ALL_FOR,
        ALL_AGAINST
    }

    /** For {@code ALL_FOR} and {@code ALL_AGAINST} of seats that vote at all. */
    private Choice choice(Ballot item) {
        if (base == Base.AS_ITEM || !item.isEntitled() || !item.choice().isPresent()) {
            return item.choice();
        }
        return base == Base.ALL_FOR ? Choice.FOR : Choice.AGAINST;
    }

    /**
     * The vote of each seat; who is away or kept from the vote on the item is so here, too.
     *
     * @param field of the form, for refusals
     * @throws RuleBroken if a seat is named twice (BR-11), or does not vote on the item (BR-15, X1.3)
     */
    List<Ballot> ballots(List<Ballot> item, String field) throws RuleBroken {
        var otherwise = new HashMap<String, Choice>();
        for (var vote : others) {
            if (otherwise.put(vote.seat(), vote.choice()) != null) {
                throw new RuleBroken("BR-11", field, "governance.vote.seatTwice");
            }
            var votes = item.stream()
                    .anyMatch(ballot -> ballot.seat().equals(vote.seat())
                            && ballot.isEntitled()
                            && ballot.choice().isPresent());
            if (!votes) {
                throw new RuleBroken("X1.3", field, "governance.vote.notVotingHere");
            }
        }
        return item.stream()
                .map(ballot -> new Ballot(
                        ballot.seat(), ballot.votes(), otherwise.getOrDefault(ballot.seat(), choice(ballot))))
                .toList();
    }
}
