package it.concerto.governance.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the body did with an item.
 *
 * @param unanimous whether everybody present voted in favour, so that no vote is listed
 * @param overrideReason why it approves in spite of a contrary opinion
 * @param coverage what pays for amendments whose effects do not sum to zero
 * @param enforceabilityVotes votes in favour of making the act effective at once (TUEL art. 134 c. 4)
 * @param reason why it was not voted
 */
public record ItemVote(
        Handling handling,
        boolean unanimous,
        List<SeatVote> votes,
        List<Amendment> amendments,
        @Nullable String overrideReason,
        @Nullable String coverage,
        int enforceabilityVotes,
        @Nullable String reason) {

    /** How an item leaves the floor. */
    public enum Handling {
        VOTED,
        POSTPONED,
        WITHDRAWN,
        /** Too many have left: this item and those after it go to the next sitting. */
        QUORUM_LOST
    }

    /** @param reason of a conflict of interest */
    public record SeatVote(String seat, Choice choice, @Nullable String reason) {}
}
