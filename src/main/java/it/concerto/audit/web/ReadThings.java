package it.concerto.audit.web;

import it.concerto.audit.reads.Opened;
import it.concerto.audit.reads.Read;
import it.concerto.documents.Document;
import it.concerto.documents.Documents;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.workflow.TaskPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the things are called that somebody opened, as far as whoever asks may know. */
@Component
class ReadThings {

    private final TaskPlaces tasks;
    private final Documents documents;

    ReadThings(TaskPlaces tasks, Documents documents) {
        this.tasks = tasks;
        this.documents = documents;
    }

    /** @param name of the task or the document, or null where the kind says enough or the reader may not know */
    record Line(Read read, @Nullable String name) {}

    /** As many statements for many as for few. */
    List<Line> named(Person person, PathId path, List<Read> reads) {
        var names = new HashMap<>(tasks.names(objects(reads, Opened.TASK)));
        if (!objects(reads, Opened.DOCUMENT).isEmpty()) {
            names.putAll(titles(documents.of(path, person)));
        }
        return reads.stream()
                .map(read -> new Line(read, names.get(read.object())))
                .toList();
    }

    private static List<String> objects(List<Read> reads, Opened kind) {
        return reads.stream()
                .filter(read -> read.kind().equals(kind.name()))
                .map(Read::object)
                .distinct()
                .toList();
    }

    private static Map<String, String> titles(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> document.versions().stream()
                        .map(version -> Map.entry(version.file().sha256(), document.title())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }
}
