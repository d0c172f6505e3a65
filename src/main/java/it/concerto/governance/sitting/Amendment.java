package it.concerto.governance.sitting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change to an item that was put to the vote, with the votes as they were counted.
 *
 * @param sheet number of the sheet of the plan that it changes, or null if it changes none
 * @param former words or figures as they stood
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
        int abstained) {}
