package it.concerto.audit.export;

import it.concerto.audit.export.CaseFilePaper.Item;
import it.concerto.audit.export.CaseFilePaper.Line;
import it.concerto.files.CsvText;
import it.concerto.ledger.Seals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people wrote on a path and what was sent, as tables of a case file, and the seals of its ledger. */
@Component
class CaseFileChapters {

    private final List<CaseFileSource> sources;
    private final Seals seals;
    private final MessageSource messages;

    CaseFileChapters(List<CaseFileSource> sources, Seals seals, MessageSource messages) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(CaseFileSource::table))
                .toList();
        this.seals = seals;
        this.messages = messages;
    }

    List<CaseFilePart> write(CaseFileRequest wanted, Path folder, CaseFilePaper paper) throws IOException {
        var parts = new ArrayList<CaseFilePart>();
        for (var source : sources) {
            var name = source.table().file() + ".csv";
            var files = new ArrayList<CaseFilePart>();
            parts.add(CaseFileTables.part(
                    folder.resolve(name), name, out -> files.addAll(table(source, wanted, paper, out))));
            parts.addAll(files);
        }
        parts.add(CaseFileTables.part(
                folder.resolve("sigilli.txt"), "registro/sigilli.txt", out -> seals(wanted, paper, out)));
        parts.add(CaseFileTables.part(
                folder.resolve("ledger.pub"), "registro/ledger.pub", out -> out.write(seals.publicKey() + "\n")));
        return parts;
    }

    private List<CaseFilePart> table(CaseFileSource source, CaseFileRequest wanted, CaseFilePaper paper, Writer out)
            throws IOException {
        out.write(CsvText.BYTE_ORDER_MARK);
        var locale = LocaleContextHolder.getLocale();
        CaseFileTables.line(
                out,
                source.table().heads().stream()
                        .map(head -> messages.getMessage("audit.casefile.head." + head, null, locale))
                        .toArray(String[]::new));
        var items = new CaseFileItems(paper, source.table(), messages);
        var files = source.read(wanted, cells -> {
            row(out, cells);
            items.add(cells);
        });
        items.end();
        return files;
    }

    private static void row(Writer out, List<Object> cells) {
        try {
            CaseFileTables.line(
                    out, cells.stream().map(CaseFileChapters::written).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object cell) {
        return cell instanceof Instant instant ? Instants.ofRome(instant) : cell.toString();
    }

    /** All in the file, the last one on paper. */
    private void seals(CaseFileRequest wanted, CaseFilePaper paper, Writer out) {
        var last = new AtomicReference<String>();
        seals.read(wanted.ambito(), wanted.at(), line -> {
            try {
                out.write(line + "\n");
                last.set(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        paper.begin("audit.casefile.table.SEALS");
        if (last.get() != null) {
            var locale = LocaleContextHolder.getLocale();
            var said = last.get().split(" ");
            paper.add(new Item(
                    messages.getMessage("audit.casefile.paper.seal", new Object[] {said[1]}, locale),
                    CaseFileItems.words(Instant.parse(said[3]), locale),
                    List.of(
                            new Line(messages.getMessage("audit.casefile.head.hash", null, locale), said[2], true),
                            new Line(
                                    messages.getMessage("audit.casefile.head.signature", null, locale),
                                    said[4],
                                    true))));
        }
    }
}
