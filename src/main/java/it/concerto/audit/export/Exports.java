package it.concerto.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.concerto.documents.FiledVersion;
import it.concerto.documents.FiledVersions;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.ledger.Pseudonyms;
import it.concerto.workflow.HistoryEvent;
import it.concerto.workflow.HistoryEvents;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Writes the history of processes as files for others. The same request gives the same bytes, as long as its period is over
 * and nothing of it was deleted.
 */
@Service
public class Exports {

    private static final int BUFFER = 1 << 16;
    private static final int AT_ONCE = 2;

    private final HistoryEvents history;
    private final FiledVersions documents;
    private final Pseudonyms pseudonyms;
    private final ExportTrail trail;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Where a file goes to. */
    @FunctionalInterface
    public interface Destination {

        /** Opened once it is sure that there will be a file. */
        OutputStream open() throws IOException;
    }

    Exports(HistoryEvents history, FiledVersions documents, Pseudonyms pseudonyms, ExportTrail trail) {
        this.history = history;
        this.documents = documents;
        this.pseudonyms = pseudonyms;
        this.trail = trail;
    }

    /**
     * Writes while it reads; the stream stays open. What cannot be told before the first byte leaves is not handed out.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito, or asks for all of its paths and
     *     is not its auditor
     * @throws ExportsBusy if two other files are being written
     */
    public void write(Person person, ExportRequest request, ExportFormat format, Destination destination)
            throws IOException, ExportsBusy {
        var selection = request.selection();
        if (selection.path() == null && !person.has(selection.ambito(), Role.AUD)) {
            throw new IllegalArgumentException(person.username() + " is no auditor of "
                    + selection.ambito().value());
        }
        if (!turns.tryAcquire()) {
            throw new ExportsBusy();
        }
        try {
            trail.tell(person, request, format);
            send(person, request, format, destination.open());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            turns.release();
        }
    }

    private void send(Person person, ExportRequest request, ExportFormat format, OutputStream out) throws IOException {
        var selection = request.selection();
        UnaryOperator<HistoryEvent> shown =
                request.hidesPeople() ? new HiddenPeople(pseudonyms, selection.ambito()) : UnaryOperator.identity();
        try (var log = log(format, out, request)) {
            history.read(person, selection, event -> add(log, shown.apply(event)));
            if (log.tellsDocuments() && selection.process() == null) {
                documents.read(
                        person,
                        selection.ambito(),
                        selection.path(),
                        selection.from(),
                        selection.until(),
                        version -> add(log, version));
            }
            log.end();
        }
    }

    static EventLog log(ExportFormat format, OutputStream out, ExportRequest request) throws IOException {
        return switch (format) {
            case XES -> new XesLog(text(out), request);
            case CSV -> new CsvLog(text(out));
            case OCEL_JSON -> new OcelLog(new OcelJson(text(out)));
            case OCEL_SQLITE -> new OcelLog(new OcelSqlite(out));
        };
    }

    private static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER);
    }

    private static void add(EventLog log, FiledVersion version) {
        try {
            log.add(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(EventLog log, HistoryEvent event) {
        try {
            log.add(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
