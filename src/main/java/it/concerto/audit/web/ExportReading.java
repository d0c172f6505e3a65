package it.concerto.audit.web;

import static it.concerto.audit.web.TypedPeriod.FIRST_DAY;
import static it.concerto.audit.web.TypedPeriod.LAST_DAY;

import it.concerto.audit.export.ExportFormat;
import it.concerto.audit.export.ExportRequest;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.HistorySelection;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which file somebody wants; a message says of each field what cannot be read. */
final class ExportReading {

    private static final String FORMAT = "formato";
    private static final String AMBITO = "ambito";
    private static final String PROCESS = "processo";
    private static final String PSEUDONYMS = "pseudonimi";

    private final TypedFields fields;
    private final @Nullable ExportFormat format;
    private final @Nullable ExportRequest request;

    ExportReading(TypedFields fields, ExportScope scope) {
        this.fields = fields;
        this.format = format();
        var ambito = ambito(scope);
        var process = process(scope);
        var period = period();
        var hidesPeople = !fields.text(PSEUDONYMS).isEmpty();
        this.request = ambito == null || period == null
                ? null
                : new ExportRequest(
                        new HistorySelection(
                                ambito,
                                scope.path(),
                                process.isEmpty() ? null : process,
                                period.from(),
                                period.until()),
                        hidesPeople);
    }

    /** What stands in the fields at first: this year until today, people hidden. */
    static Map<String, String> atFirst(LocalDate today) {
        return Map.of(
                FORMAT, ExportFormat.values()[0].name(),
                FIRST_DAY, TypedFields.shown(today.withDayOfYear(1)),
                LAST_DAY, TypedFields.shown(today),
                PSEUDONYMS, "on");
    }

    /** Null as long as there are problems. */
    @Nullable ExportRequest request() {
        return fields.problems().isEmpty() ? request : null;
    }

    /** Null if there is no such format. */
    @Nullable ExportFormat chosen() {
        return format;
    }

    /** Of what is to come there is no history. */
    private @Nullable TypedPeriod period() {
        var first = fields.day(FIRST_DAY);
        var last = fields.day(LAST_DAY);
        if (last != null && last.isAfter(fields.today())) {
            return fields.wrong(LAST_DAY, "audit.export.problem.future");
        }
        return first == null || last == null ? null : new TypedPeriod(first, last).orderedIn(fields);
    }

    private @Nullable ExportFormat format() {
        var name = fields.text(FORMAT);
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
        var code = fields.text(AMBITO);
        var found = codes.stream().filter(one -> one.value().equals(code)).findFirst();
        return found.orElseGet(() -> wrong(AMBITO));
    }

    /** Empty for all. */
    private String process(ExportScope scope) {
        var process = fields.text(PROCESS);
        if (!process.isEmpty() && !scope.processes().containsKey(process)) {
            wrong(PROCESS);
        }
        return process;
    }

    private <T> @Nullable T wrong(String name) {
        return fields.wrong(name, "audit.export.problem." + name);
    }
}
