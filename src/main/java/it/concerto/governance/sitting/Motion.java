package it.concerto.governance.sitting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amendment put to the vote before the item itself.
 *
 * @param sheet number of the sheet of the plan that it changes, or null if it changes none
 * @param former words or figures as they stand
 * @param now words or figures as proposed
 * @param effect on the money of the plan, euro with two decimals
 */
public record Motion(
        @Nullable Integer sheet, @Nullable String former, String now, BigDecimal effect, Division division) {

    Amendment counted(VoteCount votes) {
        return new Amendment(sheet, former, now, effect, votes.inFavour(), votes.against(), votes.abstained());
    }
}
