package it.concerto.plan.copy;

import it.concerto.files.CsvText;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK);

    /** @param cells numbers, days, words, or null for an empty cell */
    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(CsvText.SEPARATOR)))
                .append(CsvText.LINE_END);
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
        return value instanceof LocalDate day ? DAY.format(day) : CsvText.cell(value.toString());
    }
}
