package it.concerto.publication;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.path.PlanningPaths;
import it.concerto.publication.Publication.BoardPosting;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes the report that a posting was on the albo from when to when, and with which content. */
@Component
class Relata {

    private final SpringTemplateEngine templates;
    private final FileStore files;
    private final Documents documents;
    private final PlanningPaths paths;

    Relata(SpringTemplateEngine templates, FileStore files, Documents documents, PlanningPaths paths) {
        this.templates = templates;
        this.files = files;
        this.documents = documents;
        this.paths = paths;
    }

    void file(Publication publication, BoardPosting board) {
        var plan = paths.get(publication.path()).planName();
        var context = new Context(
                Locale.ITALIAN, Map.of("plan", plan, "board", board, "annexes", publication.publicAnnexes()));
        var html = templates.process("publication/relata", context);
        var file = files.store("relata-%s.html".formatted(publication.path()), html.getBytes(StandardCharsets.UTF_8));
        documents.file(
                publication.path(),
                DocumentKind.PUBLICATION_REPORT,
                "Relata di pubblicazione n. " + board.number(),
                Classification.INTERNAL,
                file);
    }
}
