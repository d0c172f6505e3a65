package it.concerto.documents;

import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.privacy.ClearText;
import it.concerto.search.EntryWritten;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files the documents of paths and hands them to those who may read them. */
@Service
@Transactional
public class Documents {

    private final DocumentStore store;
    private final PlanningPaths paths;
    private final ClearText clearText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DocumentStore store,
            PlanningPaths paths,
            ClearText clearText,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.paths = paths;
        this.clearText = clearText;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Files a document. A path knows its documents by kind and title: filed again, the file becomes a further version of the
     * document, unless it is the newest one already.
     */
    public DocumentId file(PathId path, DocumentKind kind, String title, Classification classification, FileRef file) {
        return file(path, new Filing(kind, title, classification, Readers.NOBODY_ELSE), file);
    }

    /** Files a document that others may read, too, than its classification says. */
    public DocumentId file(PathId path, Filing filing, FileRef file) {
        var known = store.find(path, filing.kind(), filing.title());
        var ambito = known.map(Document::ambito).orElseGet(() -> paths.get(path).ambito());
        var id = known.map(Document::id).orElseGet(() -> store.add(path, ambito, filing, clock.instant()));
        store.letRead(id, filing.readers());
        var versions = known.map(Document::versions).orElse(List.of());
        if (versions.isEmpty() || !versions.get(versions.size() - 1).file().equals(file)) {
            store.addVersion(id, versions.size() + 1, file, clock.instant());
            events.publishEvent(new DocumentFiled(ambito, path, id, versions.size() + 1, file));
            DocumentEntries.of(id.toString(), ambito, path, filing.kind(), filing.title(), file.name())
                    .ifPresent(entry -> events.publishEvent(new EntryWritten(entry, known.isEmpty())));
        }
        return id;
    }

    /** Lets others read the documents of these kinds that the path has, from now on. */
    public void open(PathId path, Set<DocumentKind> kinds, Readers readers) {
        store.of(path).stream()
                .filter(document -> kinds.contains(document.kind()))
                .forEach(document -> store.letRead(document.id(), readers));
    }

    /** Every document of the path, the oldest first; for the work of modules, not for showing. */
    @Transactional(readOnly = true)
    public List<Document> of(PathId path) {
        return store.of(path);
    }

    /** The documents of the path that the person may read, the oldest first. */
    @Transactional(readOnly = true)
    public List<Document> of(PathId path, Person reader) {
        return readable(store.of(path), reader);
    }

    /** Of these documents those that the person may read. */
    @Transactional(readOnly = true)
    public List<Document> all(Collection<String> ids, Person reader) {
        return readable(store.all(ids), reader);
    }

    /** The newest document of a kind. */
    @Transactional(readOnly = true)
    public Optional<Document> newest(PathId path, DocumentKind kind) {
        return store.of(path).stream()
                .filter(document -> document.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The documents with a file of this hash that the person may read. */
    @Transactional(readOnly = true)
    public List<Document> withFile(String sha256, Person reader) {
        return readable(store.withFile(sha256), reader);
    }

    /** The file of this hash as one of the documents that the person may read names it; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<FileRef> readable(String sha256, Person reader) {
        return withFile(sha256, reader).stream()
                .flatMap(document -> document.versions().stream())
                .map(DocumentVersion::file)
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    private List<Document> readable(List<Document> documents, Person reader) {
        var readers = store.readers(documents.stream().map(Document::id).toList());
        return documents.stream()
                .filter(document -> ReadingRules.allow(
                        reader,
                        document,
                        readers.getOrDefault(document.id(), Readers.NOBODY_ELSE),
                        !document.classification().isPublishable()
                                && clearText.isFor(
                                        reader,
                                        document.ambito(),
                                        document.path().value())))
                .toList();
    }

    /** What a document is and who reads it. */
    public record Filing(DocumentKind kind, String title, Classification classification, Readers readers) {}
}
