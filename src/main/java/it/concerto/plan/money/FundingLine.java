package it.concerto.plan.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money of one fund in one year.
 *
 * @param fund code of the fund
 * @param carryOver unspent money of former cycles
 * @param act by which it was assigned
 * @param area code of the only area it may be used for, null for any
 */
public record FundingLine(
        String fund,
        int year,
        BigDecimal assigned,
        BigDecimal carryOver,
        @Nullable String act,
        @Nullable String area,
        @Nullable String note) {

    /** Fund code of the money of the Comuni, which is confirmed by them and not recorded as a line. */
    public static final String MUNICIPAL = "COMUNI";

    public BigDecimal available() {
        return assigned.add(carryOver);
    }
}
