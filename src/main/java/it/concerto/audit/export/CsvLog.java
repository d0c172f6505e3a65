package it.concerto.audit.export;

import it.concerto.time.Rome;
import it.concerto.workflow.HistoryEvent;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line for each event, as the spreadsheets of an Italian office open it: UTF-8 that says so, semicolons, every cell a text
 * that cannot be taken for a formula. The hour is that of Europe/Rome with its distance from UTC.
 */
final class CsvLog implements EventLog {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final List<String> HEADS = List.of(
            "percorso",
            "processo",
            "versione",
            "esecuzione",
            "chiamata_da",
            "elemento",
            "nome",
            "tipo",
            "passaggio",
            "evento",
            "istante",
            "compito",
            "persona",
            "per_conto_di",
            "gruppi");

    /** What makes spreadsheets compute, in half and full width. */
    private static final String BEGINS_A_FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    CsvLog(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
        line(HEADS);
    }

    @Override
    public void add(HistoryEvent event) throws IOException {
        var run = event.run();
        var activity = event.activity();
        var doer = event.doer();
        line(Arrays.asList(
                run.path(),
                run.process(),
                run.model(),
                run.id(),
                run.caller(),
                activity.element(),
                activity.name(),
                activity.type(),
                activity.id(),
                switch (event.transition()) {
                    case START -> "inizio";
                    case COMPLETE -> "fine";
                    case CANCEL -> "annullato";
                },
                HOUR.format(event.at().atZone(Rome.ZONE)),
                activity.task(),
                doer == null ? null : doer.person(),
                doer == null ? null : doer.onBehalfOf(),
                doer == null ? null : doer.groups()));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void line(List<? extends @Nullable String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                out.write(';');
            }
            var cell = cells.get(column);
            if (cell != null && !cell.isEmpty()) {
                out.write('"');
                out.write(harmless(cell).replace("\"", "\"\""));
                out.write('"');
            }
        }
        out.write("\r\n");
    }

    /** An apostrophe in front says that what follows is text; it counts what a spreadsheet skips at the beginning. */
    private static String harmless(String words) {
        var start = words.stripLeading();
        var isFormula = !start.isEmpty() && BEGINS_A_FORMULA.indexOf(start.charAt(0)) >= 0;
        return words.charAt(0) < ' ' || isFormula ? "'" + words : words;
    }
}
