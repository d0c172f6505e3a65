package it.concerto.plan.copy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as the spreadsheets of an Italian office open it: UTF-8 that says so, semicolons, decimal commas, days first. Numbers stay
 * numbers; a text can never be taken for a formula.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What makes spreadsheets compute, in half and full width. */
    private static final String BEGINS_A_FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** @param cells numbers, days, words, or null for an empty cell */
    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .append(LINE_END);
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof Integer number) {
            return number.toString();
        }
        return value instanceof LocalDate day ? DAY.format(day) : quoted(harmless(value.toString()));
    }

    /** An apostrophe in front says that what follows is text; it counts what a spreadsheet skips at the beginning. */
    private static String harmless(String words) {
        var start = words.stripLeading();
        var leads = !words.isEmpty() && words.charAt(0) < ' ';
        var isFormula = !start.isEmpty() && BEGINS_A_FORMULA.indexOf(start.charAt(0)) >= 0;
        return leads || isFormula ? "'" + words : words;
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
