package it.concerto.audit.web;

import it.concerto.time.Rome;
import it.concerto.workflow.FigureSelection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads of what figures are wanted: this year's if nothing is said. A day that cannot be read is told. */
final class FigureReading {

    private static final String FIRST_DAY = "dal";
    private static final String LAST_DAY = "al";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Function<String, @Nullable String> sent;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final FigureSelection selection;

    /** @param sent what was sent under a name, or null */
    FigureReading(Function<String, @Nullable String> sent, FigureScope scope, LocalDate today) {
        this.sent = sent;
        var process = text("processo");
        var comune = text("comune");
        var first = day(FIRST_DAY, today.withDayOfYear(1));
        var last = day(LAST_DAY, today);
        if (last.isBefore(first)) {
            problems.put(LAST_DAY, "audit.figures.problem.backwards");
        }
        this.selection = new FigureSelection(
                scope.ambito(),
                scope.processes().containsKey(process) ? process : null,
                scope.comuni().contains(comune) ? comune : null,
                midnight(first),
                midnight(last.plusDays(1)));
    }

    /** What was sent, by the names of the fields, as it was typed. */
    Map<String, String> typed() {
        return typed;
    }

    /** Message keys by the names of the fields. */
    Map<String, String> problems() {
        return problems;
    }

    FigureSelection selection() {
        return selection;
    }

    private LocalDate day(String name, LocalDate otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            typed.put(name, SHOWN.format(otherwise));
            return otherwise;
        }
        try {
            var day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
            if (day.getYear() >= 2000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, as of a day that is too early
        }
        problems.put(name, "audit.figures.problem." + name);
        return otherwise;
    }

    private String text(String name) {
        var text = sent.apply(name);
        typed.put(name, text == null ? "" : text.strip());
        return typed.getOrDefault(name, "");
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Rome.ZONE).toInstant();
    }
}
