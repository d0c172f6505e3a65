package it.concerto.plan.money;

import it.concerto.plan.sheet.Sheet;
import it.concerto.plan.sheet.SheetContent.Cost;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The frame of a plan: what each fund offers in each year and what the sheets use of it. Everything in it is computed
 * (BR-49).
 */
public record FinancialFrame(List<Row> rows, List<Cell> cells) {

    /** One fund in one year. */
    public record Row(String fund, int year, BigDecimal assigned, BigDecimal carryOver, BigDecimal planned) {

        public BigDecimal available() {
            return assigned.add(carryOver);
        }

        /** Negative when the sheets use more than there is. */
        public BigDecimal left() {
            return available().subtract(planned);
        }

        /** BR-48. */
        public boolean overspent() {
            return left().signum() < 0;
        }
    }

    /** What one sheet uses of one fund in one year. */
    public record Cell(int sheet, String fund, int year, BigDecimal amount) {}

    public static FinancialFrame of(List<FundingLine> lines, List<Cofinancing> municipal, List<Sheet> sheets) {
        var cells = sheets.stream().flatMap(FinancialFrame::cells).toList();
        var keys = Stream.concat(
                        lines.stream().map(line -> new Key(line.fund(), line.year())),
                        Stream.concat(
                                cells.stream().map(cell -> new Key(cell.fund(), cell.year())),
                                years(municipal).map(year -> new Key(FundingLine.MUNICIPAL, year))))
                .distinct()
                .sorted(Comparator.comparing(Key::fund).thenComparing(Key::year));
        return new FinancialFrame(
                keys.map(key -> row(key, lines, municipal, cells)).toList(), cells);
    }

    public BigDecimal available() {
        return Money.sum(rows.stream().map(Row::available));
    }

    public BigDecimal planned() {
        return Money.sum(rows.stream().map(Row::planned));
    }

    public BigDecimal plannedBy(int sheet) {
        return Money.sum(cells.stream().filter(cell -> cell.sheet() == sheet).map(Cell::amount));
    }

    private static Stream<Cell> cells(Sheet sheet) {
        var content = sheet.content();
        var costs = content == null ? List.<Cost>of() : content.costs();
        return costs.stream().map(cost -> new Cell(sheet.number(), cost.fund(), cost.year(), cost.amount()));
    }

    private static Stream<Integer> years(List<Cofinancing> municipal) {
        return municipal.stream()
                .flatMap(answer ->
                        answer instanceof Cofinancing.Confirmed confirmed ? confirmed.amounts().stream() : Stream.of())
                .map(Cofinancing.YearAmount::year);
    }

    private static Row row(Key key, List<FundingLine> lines, List<Cofinancing> municipal, List<Cell> cells) {
        var line = lines.stream().filter(key::fits).findFirst();
        var confirmed = key.fund().equals(FundingLine.MUNICIPAL)
                ? Money.sum(municipal.stream().map(answer -> answer.in(key.year())))
                : Money.ZERO;
        return new Row(
                key.fund(),
                key.year(),
                line.map(FundingLine::assigned).orElse(confirmed),
                line.map(FundingLine::carryOver).orElse(Money.ZERO),
                Money.sum(cells.stream().filter(key::fits).map(Cell::amount)));
    }

    private record Key(String fund, int year) {

        boolean fits(FundingLine line) {
            return line.fund().equals(fund) && line.year() == year;
        }

        boolean fits(Cell cell) {
            return cell.fund().equals(fund) && cell.year() == year;
        }
    }
}
