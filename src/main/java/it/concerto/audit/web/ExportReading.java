package it.concerto.audit.web;

import it.concerto.audit.export.ExportFormat;
import it.concerto.audit.export.ExportRequest;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import it.concerto.workflow.HistorySelection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which file somebody wants; a message says of each field what cannot be read. */
final class ExportReading {

    private static final String FORMAT = "formato";
    private static final String AMBITO = "ambito";
    private static final String PROCESS = "processo";
    private static final String FIRST_DAY = "dal";
    private static final String LAST_DAY = "al";
    private static final String PSEUDONYMS = "pseudonimi";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Function<String, @Nullable String> sent;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final @Nullable ExportFormat format;
    private final @Nullable ExportRequest request;

    /** What stands in the form at first: this year until today, people hidden. */
    static ExportReading blank(ExportScope scope, LocalDate today) {
        var first = Map.of(
                FORMAT, ExportFormat.values()[0].name(),
                FIRST_DAY, SHOWN.format(today.withDayOfYear(1)),
                LAST_DAY, SHOWN.format(today),
                PSEUDONYMS, "on");
        return new ExportReading(first::get, scope, today);
    }

    /** @param sent what was sent under a name, or null */
    ExportReading(Function<String, @Nullable String> sent, ExportScope scope, LocalDate today) {
        this.sent = sent;
        this.format = format();
        var ambito = ambito(scope);
        var process = process(scope);
        var first = day(FIRST_DAY);
        var last = day(LAST_DAY);
        if (last != null && last.isAfter(today)) {
            problems.put(LAST_DAY, "audit.export.problem.future");
        } else if (first != null && last != null && last.isBefore(first)) {
            problems.put(LAST_DAY, "audit.export.problem.backwards");
        }
        typed.put(PSEUDONYMS, text(PSEUDONYMS));
        this.request = ambito == null || first == null || last == null
                ? null
                : new ExportRequest(
                        new HistorySelection(
                                ambito,
                                scope.path(),
                                process.isEmpty() ? null : process,
                                midnight(first),
                                midnight(last.plusDays(1))),
                        !text(PSEUDONYMS).isEmpty());
    }

    /** What was sent, by the names of the fields, as it was typed. */
    public Map<String, String> typed() {
        return typed;
    }

    /** Message keys by the names of the fields. */
    public Map<String, String> problems() {
        return problems;
    }

    /** Null as long as there are problems. */
    @Nullable ExportRequest request() {
        return problems.isEmpty() ? request : null;
    }

    /** Null if there is no such format. */
    @Nullable ExportFormat chosen() {
        return format;
    }

    private @Nullable ExportFormat format() {
        var name = text(FORMAT);
        var found = Stream.of(ExportFormat.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return found.orElseGet(() -> wrong(FORMAT));
    }

    /** Whoever has one is not asked for it. */
    private @Nullable AmbitoCode ambito(ExportScope scope) {
        var codes = scope.ambiti().keySet();
        if (codes.size() == 1) {
            return codes.iterator().next();
        }
        var code = text(AMBITO);
        var found = codes.stream().filter(one -> one.value().equals(code)).findFirst();
        return found.orElseGet(() -> wrong(AMBITO));
    }

    /** Empty for all. */
    private String process(ExportScope scope) {
        var process = text(PROCESS);
        if (!process.isEmpty() && !scope.processes().containsKey(process)) {
            wrong(PROCESS);
        }
        return process;
    }

    private @Nullable LocalDate day(String name) {
        var text = text(name);
        try {
            var day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
            return day.getYear() < 2000 || day.getYear() > 9999 ? wrong(name) : day;
        } catch (DateTimeException e) {
            return wrong(name);
        }
    }

    private <T> @Nullable T wrong(String name) {
        problems.put(name, "audit.export.problem." + name);
        return null;
    }

    private String text(String name) {
        return typed.computeIfAbsent(name, field -> {
            var text = sent.apply(field);
            return text == null ? "" : text.strip();
        });
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Rome.ZONE).toInstant();
    }
}
