package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.concerto.audit.export.CaseFilePaper.Item;
import it.concerto.files.CsvText;
import it.concerto.hashing.Sha256;
import it.concerto.ledger.CaseEvent;
import it.concerto.ledger.CaseEvents;
import it.concerto.ledger.Pseudonyms;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvent.Transition;
import it.concerto.workflow.HistoryEvents;
import it.concerto.workflow.HistorySelection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The tables of a case file: what the engine remembers and what the ledger holds. They wait in files, since their hashes are
 * told before their first byte leaves. People stand there by the pseudonyms of the ledger, so that both can be put side by side.
 */
@Component
class CaseFileTables {

    private final HistoryEvents history;
    private final CaseEvents ledger;
    private final Pseudonyms pseudonyms;

    CaseFileTables(HistoryEvents history, CaseEvents ledger, Pseudonyms pseudonyms) {
        this.history = history;
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
    }

    /** @throws IllegalArgumentException if the person does not read the history of the Ambito */
    List<CaseFilePart> write(CaseFileRequest wanted, Path folder, CaseFilePaper paper) throws IOException {
        return List.of(
                part(folder.resolve("storia.csv"), "storia.csv", out -> history(wanted, paper, out)),
                part(folder.resolve("eventi.csv"), "registro/eventi.csv", out -> events(wanted, out)));
    }

    private void history(CaseFileRequest wanted, CaseFilePaper paper, Writer out) throws IOException {
        var hidden = new HiddenPeople(pseudonyms, wanted.ambito());
        var selection = new HistorySelection(wanted.ambito(), wanted.path(), null, Instant.EPOCH, wanted.at());
        var done = new ArrayList<HistoryEvent>();
        try (var log = new CsvLog(out)) {
            history.read(wanted.person(), selection, event -> {
                var told = hidden.apply(event);
                add(log, told);
                if (told.activity().task() != null && told.transition() != Transition.START) {
                    done.add(told);
                }
            });
            log.end();
        }
        // The engine tells run by run; whoever reads it on paper asks what came first.
        paper.begin("audit.casefile.table.HISTORY");
        done.stream()
                .sorted(Comparator.comparing(HistoryEvent::at))
                .map(CaseFileTables::onPaper)
                .forEach(paper::add);
    }

    /** What people did, and when; the table has all other passages, too. */
    private static Item onPaper(HistoryEvent event) {
        var doer = event.doer();
        var when = CaseFileItems.words(event.at(), LocaleContextHolder.getLocale());
        return new Item(event.activity().name(), doer == null ? when : when + " · " + doer.person(), List.of());
    }

    private void events(CaseFileRequest wanted, Writer out) throws IOException {
        out.write(CsvText.BYTE_ORDER_MARK);
        line(out, "catena", "numero", "istante", "azione", "oggetto", "persona", "per_conto_di", "impronta");
        ledger.read(wanted.ambito(), wanted.path(), wanted.at(), event -> add(out, event));
    }

    private static void add(EventLog log, HistoryEvent event) {
        try {
            log.add(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Writer out, CaseEvent event) {
        try {
            line(
                    out,
                    event.chain(),
                    Long.toString(event.seq()),
                    event.at().toString(),
                    event.action(),
                    event.subject(),
                    event.actor(),
                    event.onBehalfOf(),
                    event.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void line(Writer out, @Nullable String... cells) throws IOException {
        out.write(Stream.of(cells)
                .map(cell -> CsvText.cell(Objects.requireNonNullElse(cell, "")))
                .collect(Collectors.joining(CsvText.SEPARATOR, "", CsvText.LINE_END)));
    }

    /** A part that is written to a file at once, and read from there later. */
    static CaseFilePart part(Path file, String name, Body body) throws IOException {
        var digest = Sha256.digest();
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new DigestOutputStream(Files.newOutputStream(file), digest), UTF_8))) {
            body.writeTo(out);
        }
        return new CaseFilePart(name, HexFormat.of().formatHex(digest.digest()), () -> Files.newInputStream(file));
    }

    @FunctionalInterface
    interface Body {

        void writeTo(Writer out) throws IOException;
    }
}
