package it.concerto.governance.sitting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change put to the vote before the item itself.
 *
 * @param sheet number of the sheet of the plan that it changes, or null if it changes none
 * @param former words or figures as they stand
 * @param now words or figures as proposed
 * @param effect on the money of the plan, euro with two decimals
 */
public record Amendment(
        @Nullable Integer sheet,
        @Nullable String former,
        String now,
        BigDecimal effect,
        int inFavour,
        int against,
        int abstained) {

    int cast() {
        return inFavour + against + abstained;
    }

    boolean isApprovedBy(Majority majority, VoteCount item) {
        return majority.isReachedBy(new VoteCount(inFavour, against, abstained, item.present() - cast(), item.seats()));
    }
}
