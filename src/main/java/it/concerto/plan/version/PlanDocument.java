package it.concerto.plan.version;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.path.PathId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes a version down as people read it, and files it. */
@Component
public class PlanDocument {

    private final SpringTemplateEngine templates;
    private final FileStore files;
    private final Documents documents;

    PlanDocument(SpringTemplateEngine templates, FileStore files, Documents documents) {
        this.templates = templates;
        this.files = files;
        this.documents = documents;
    }

    /** What the title page of a version tells besides the content. */
    public record Imprint(int number, String sha256, LocalDate frozenOn, String reason) {}

    /** Stores the document and files it as the newest version of the path's plan; a draft is not public yet. */
    public FileRef file(PathId path, PlanContent content, Imprint imprint) {
        var name = "piano-di-zona-%s-v%d.html".formatted(path, imprint.number());
        var file = files.store(name, html(content, imprint).getBytes(StandardCharsets.UTF_8));
        documents.file(path, DocumentKind.PLAN, content.heading().plan(), Classification.INTERNAL, file);
        return file;
    }

    String html(PlanContent content, Imprint imprint) {
        return templates.process(
                "plan/document", new Context(Locale.ITALIAN, Map.of("plan", content, "imprint", imprint)));
    }
}
