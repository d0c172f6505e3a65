package it.concerto.plan.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Euro amounts: two decimals, rounded half up, never negative where they are typed (BR-49). */
public final class Money {

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private Money() {}

    /** The amount with two decimals. */
    public static BigDecimal euro(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Negative amount: " + amount);
        }
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(ZERO, BigDecimal::add);
    }
}
