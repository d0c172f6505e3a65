package it.concerto.plan.money;

import it.concerto.organisation.IstatCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Comune says about its share of the plan's money. */
public sealed interface Cofinancing {

    IstatCode municipality();

    /** Euro it will give in a year; zero where it confirms nothing. */
    BigDecimal in(int year);

    /**
     * It will pay.
     *
     * @param chapter of its budget
     */
    record Confirmed(IstatCode municipality, List<YearAmount> amounts, @Nullable String chapter, @Nullable String act)
            implements Cofinancing {
        @Override
        public BigDecimal in(int year) {
            return Money.sum(
                    amounts.stream().filter(amount -> amount.year() == year).map(YearAmount::amount));
        }
    }

    /** It cannot confirm; the draft goes on, the decision is taken in the adoption. */
    record NotConfirmed(IstatCode municipality, String reason) implements Cofinancing {
        @Override
        public BigDecimal in(int year) {
            return Money.ZERO;
        }
    }

    /** Euro of one year. */
    record YearAmount(int year, BigDecimal amount) {}
}
