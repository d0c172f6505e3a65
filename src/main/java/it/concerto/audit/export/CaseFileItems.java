package it.concerto.audit.export;

import it.concerto.audit.export.CaseFilePaper.Item;
import it.concerto.audit.export.CaseFilePaper.Line;
import it.concerto.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Puts the rows of a table on paper: what a row says is a list of heads and words, and rows of one answer stand together. */
final class CaseFileItems {

    /** When, task, subject, person, in whose place: the same for all questions of an answer. */
    private static final int OF_THE_ANSWER = 5;

    private final CaseFilePaper paper;
    private final CaseFileTable table;
    private final MessageSource messages;
    private final Locale locale = LocaleContextHolder.getLocale();
    private final List<Line> lines = new ArrayList<>();
    private List<Object> answer = List.of();

    CaseFileItems(CaseFilePaper paper, CaseFileTable table, MessageSource messages) {
        this.paper = paper;
        this.table = table;
        this.messages = messages;
        paper.begin("audit.casefile.table." + table);
    }

    void add(List<Object> cells) {
        if (table == CaseFileTable.ANSWERS) {
            answered(cells);
            return;
        }
        var title = words(cells.get(0), locale);
        for (int cell = 1; cell < cells.size(); cell++) {
            var words = words(cells.get(cell), locale);
            if (!words.isEmpty()) {
                lines.add(new Line(head(cell), words, table.heads().get(cell).equals("hash")));
            }
        }
        paper.add(new Item(title, "", List.copyOf(lines)));
        lines.clear();
    }

    /** After the last row. */
    void end() {
        if (!lines.isEmpty()) {
            var title = join(" · ", answer.subList(1, 3));
            var person = join(" · " + head(OF_THE_ANSWER - 1) + " ", answer.subList(3, OF_THE_ANSWER));
            paper.add(new Item(title, words(answer.get(0), locale) + " · " + person, List.copyOf(lines)));
            lines.clear();
        }
    }

    private void answered(List<Object> cells) {
        var of = cells.subList(0, OF_THE_ANSWER);
        if (!of.equals(answer)) {
            end();
            answer = of;
        }
        lines.add(new Line(
                cells.get(OF_THE_ANSWER).toString(),
                cells.get(OF_THE_ANSWER + 1).toString(),
                false));
    }

    private String join(String between, List<Object> cells) {
        return String.join(
                between,
                cells.stream()
                        .map(cell -> words(cell, locale))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private String head(int cell) {
        return messages.getMessage("audit.casefile.head." + table.heads().get(cell), null, locale);
    }

    /** As people read it, by the clocks of Rome. */
    static String words(Object cell, Locale locale) {
        if (cell instanceof Instant instant) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", locale).format(Rome.local(instant));
        }
        return cell instanceof LocalDate day
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day)
                : cell.toString();
    }
}
