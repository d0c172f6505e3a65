package it.concerto.plan.version;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileStore;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The financial frame as the head of finance checked it, among the documents of the path (D6). */
@Component
public class FramePaper {

    private final PlanContents contents;
    private final SpringTemplateEngine templates;
    private final FileStore files;
    private final Documents documents;
    private final Clock clock;

    FramePaper(
            PlanContents contents, SpringTemplateEngine templates, FileStore files, Documents documents, Clock clock) {
        this.contents = contents;
        this.templates = templates;
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    /** Files the frame of the draft as it stands; checked again in a later round, it becomes a further version. */
    public void file(PathId path, Person checkedBy) {
        var plan = contents.of(path, List.of());
        var today = LocalDate.now(clock);
        var html = templates.process(
                "plan/frame",
                new Context(
                        Locale.ITALIAN,
                        Map.of("plan", plan, "checkedOn", today, "checkedBy", checkedBy.displayName())));
        var file = files.store(
                "quadro-finanziario-%s-%s.html".formatted(path, today), html.getBytes(StandardCharsets.UTF_8));
        var title = "Quadro finanziario – " + plan.heading().plan();
        documents.file(path, DocumentKind.FINANCIAL_FRAME, title, Classification.INTERNAL, file);
    }
}
