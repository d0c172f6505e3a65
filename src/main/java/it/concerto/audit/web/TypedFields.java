package it.concerto.audit.web;

import it.concerto.path.ItalianDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody sent with a form, as it is shown again, and what is wrong with it. */
final class TypedFields {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private final Function<String, @Nullable String> sent;
    private final LocalDate today;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param sent what was sent under a name, or null */
    TypedFields(Function<String, @Nullable String> sent, LocalDate today) {
        this.sent = sent;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** What was sent, by the names of the fields, as it was typed. */
    Map<String, String> typed() {
        return typed;
    }

    /** Message keys by the names of the fields. */
    Map<String, String> problems() {
        return problems;
    }

    /** Empty if nothing was sent. */
    String text(String name) {
        return typed.computeIfAbsent(name, field -> {
            var text = sent.apply(field);
            return text == null ? "" : text.strip();
        });
    }

    /** The day that was typed, which is told if it cannot be read; null then. */
    @Nullable LocalDate day(String name) {
        var read = ItalianDate.of(text(name), today.getYear()).map(ItalianDate::date);
        return read.filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .orElseGet(() -> wrong(name, "audit.period.problem." + name));
    }

    /** The day that was typed, or another if none was, which is shown then. */
    @Nullable LocalDate day(String name, LocalDate otherwise) {
        if (text(name).isEmpty()) {
            typed.put(name, shown(otherwise));
        }
        return day(name);
    }

    /** @return nothing: there is no value */
    <T> @Nullable T wrong(String name, String key) {
        problems.put(name, key);
        return null;
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }
}
