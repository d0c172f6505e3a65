package it.concerto.plan.coherence;

import it.concerto.plan.money.FinancialFrame.Cell;
import it.concerto.plan.money.FinancialFrame.Row;
import it.concerto.plan.money.FundingLine;
import it.concerto.plan.sheet.Sheet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of the money. */
final class MoneyChecks {

    private MoneyChecks() {}

    static Stream<Finding> of(Draft draft) {
        return Stream.of(rows(draft), earmarks(draft), unconfirmed(draft)).flatMap(findings -> findings);
    }

    private static Stream<Finding> rows(Draft draft) {
        return draft.money().frame().rows().stream()
                .filter(row -> row.overspent() || differs(row))
                .map(row -> new Finding(check(draft, row), row.fund() + " " + row.year(), users(draft, row)));
    }

    private static Check check(Draft draft, Row row) {
        if (municipal(row)) {
            return Check.COFINANCING_DIFFERS;
        }
        var known = draft.money().lines().stream()
                .anyMatch(line -> line.fund().equals(row.fund()) && line.year() == row.year());
        return known ? Check.FUND_OVERSPENT : Check.FUND_UNKNOWN;
    }

    /** Municipal money that is confirmed and not used differs as much as money used and not confirmed (BR-50). */
    private static boolean differs(Row row) {
        return municipal(row) && row.left().signum() != 0;
    }

    private static boolean municipal(Row row) {
        return row.fund().equals(FundingLine.MUNICIPAL);
    }

    private static Set<Integer> users(Draft draft, Row row) {
        return draft.money().frame().cells().stream()
                .filter(cell -> cell.fund().equals(row.fund()) && cell.year() == row.year())
                .map(Cell::sheet)
                .collect(Collectors.toSet());
    }

    private static Stream<Finding> earmarks(Draft draft) {
        var areas = draft.sheets().stream().collect(Collectors.toMap(Sheet::number, Sheet::area));
        return draft.money().frame().cells().stream()
                .filter(cell -> draft.money().lines().stream()
                        .anyMatch(line -> line.fund().equals(cell.fund())
                                && line.year() == cell.year()
                                && line.area() != null
                                && !line.area().equals(areas.get(cell.sheet()))))
                .map(cell -> Finding.of(
                        Check.FUND_EARMARKED,
                        "%s %d, %d".formatted(cell.fund(), cell.year(), cell.sheet()),
                        cell.sheet()));
    }

    private static Stream<Finding> unconfirmed(Draft draft) {
        return draft.money().unconfirmed().stream()
                .map(municipality -> Finding.of(Check.COFINANCING_UNCONFIRMED, municipality.name()));
    }
}
