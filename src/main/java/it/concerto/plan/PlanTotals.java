package it.concerto.plan;

import it.concerto.plan.money.FinancialFrame.Row;
import it.concerto.plan.money.Money;
import it.concerto.plan.version.PlanContent;
import it.concerto.plan.version.PlanContent.Share;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a frozen version of the plan costs; all of it computed (BR-49).
 *
 * @param total euro of all sheets, amendments included
 * @param unconfirmed names of the Comuni whose money is not confirmed
 */
public record PlanTotals(List<Year> years, BigDecimal total, List<String> unconfirmed) {

    /**
     * Euro of one year.
     *
     * @param municipal what the Comuni confirmed; part of what is available
     */
    public record Year(int year, BigDecimal available, BigDecimal planned, BigDecimal municipal) {}

    static PlanTotals of(PlanContent content) {
        var finances = content.finances();
        var rows = finances.frame().rows();
        var years = rows.stream()
                .map(Row::year)
                .distinct()
                .sorted()
                .map(year -> year(year, rows, finances.shares()))
                .toList();
        return new PlanTotals(years, content.total(), finances.unconfirmed());
    }

    private static Year year(int year, List<Row> rows, List<Share> shares) {
        var ofYear = rows.stream().filter(row -> row.year() == year).toList();
        return new Year(
                year,
                Money.sum(ofYear.stream().map(Row::available)),
                Money.sum(ofYear.stream().map(Row::planned)),
                Money.sum(shares.stream().filter(share -> share.year() == year).map(Share::amount)));
    }
}
