package it.concerto.audit.export;

import it.concerto.files.CsvText;
import it.concerto.workflow.HistoryEvent;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line for each event, as the spreadsheets of an Italian office open it: UTF-8 that says so, semicolons, every cell a text
 * that cannot be taken for a formula. The hour is that of Europe/Rome with its distance from UTC.
 */
final class CsvLog implements EventLog {

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

    private final Writer out;

    CsvLog(Writer out) throws IOException {
        this.out = out;
        out.write(CsvText.BYTE_ORDER_MARK);
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
                Instants.ofRome(event.at()),
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
                out.write(CsvText.SEPARATOR);
            }
            var cell = cells.get(column);
            if (cell != null && !cell.isEmpty()) {
                out.write(CsvText.cell(cell));
            }
        }
        out.write(CsvText.LINE_END);
    }
}
