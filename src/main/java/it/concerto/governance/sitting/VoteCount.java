package it.concerto.governance.sitting;

import java.util.List;
import java.util.function.Predicate;

/**
 * The votes on an item; each seat counts as many times as it has votes.
 *
 * @param seats votes of all the seats that the majority is measured on
 */
public record VoteCount(int inFavour, int against, int abstained, int notVoting, int seats) {

    static VoteCount of(List<Ballot> ballots, boolean withExcluded) {
        return new VoteCount(
                sum(ballots, ballot -> ballot.choice() == Choice.FOR),
                sum(ballots, ballot -> ballot.choice() == Choice.AGAINST),
                sum(ballots, ballot -> ballot.choice() == Choice.ABSTAINED),
                sum(ballots, ballot -> ballot.choice() == Choice.NOT_VOTING),
                sum(ballots, ballot -> withExcluded || ballot.choice() != Choice.EXCLUDED));
    }

    private static int sum(List<Ballot> ballots, Predicate<Ballot> counted) {
        return ballots.stream().filter(counted).mapToInt(Ballot::votes).sum();
    }

    public int present() {
        return inFavour + against + abstained + notVoting;
    }
}
