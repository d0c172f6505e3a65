package it.concerto.plan;

import java.math.BigDecimal;

/**
 * A change to one sheet that a body voted, or that office and ASL agreed on before the vote.
 *
 * @param sheet number of the sheet
 * @param former words or figures as they stood, may be empty
 * @param now words or figures as changed
 * @param effect euro added to the sheet's cost, negative if taken away, zero for words
 */
public record Amendment(int sheet, String former, String now, BigDecimal effect) {}
