package it.concerto.governance.sitting;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the body did with an item.
 *
 * @param unanimous whether everybody present voted in favour, so that no vote is listed
 * @param overrideReason why it approves in spite of a contrary opinion
 * @param coverage what pays for amendments whose effects do not sum to zero
 * @param enforceability the vote on making the act effective at once (TUEL art. 134 c. 4); null if it was not put
 * @param reason why it was not voted
 * @param moment when it was voted and who had moved before
 */
public record ItemVote(
        Handling handling,
        boolean unanimous,
        List<SeatVote> votes,
        List<Motion> amendments,
        @Nullable String overrideReason,
        @Nullable String coverage,
        @Nullable Division enforceability,
        @Nullable String reason,
        Moment moment) {

    /** An item on which nobody wrote down who came or left. */
    public ItemVote(
            Handling handling,
            boolean unanimous,
            List<SeatVote> votes,
            List<Motion> amendments,
            @Nullable String overrideReason,
            @Nullable String coverage,
            @Nullable Division enforceability,
            @Nullable String reason) {
        this(handling, unanimous, votes, amendments, overrideReason, coverage, enforceability, reason, Moment.UNTOLD);
    }

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

    /**
     * When an item was dealt with.
     *
     * @param votedAt Europe/Rome; null only where the form did not ask for it yet
     * @param movements who came and left since the roll call or the item before
     */
    public record Moment(@Nullable LocalTime votedAt, List<SeatMovement> movements) {

        static final Moment UNTOLD = new Moment(null, List.of());
    }

    /** One seat's movement. */
    public record SeatMovement(String seat, Movement movement) {}
}
