package it.concerto.governance.council;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.files.FileStore;
import it.concerto.path.PlanningPaths;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The resolutions of the councils as papers among the documents of the path. */
@Component
class CouncilPaper {

    private final CouncilRecord record;
    private final PlanningPaths paths;
    private final SpringTemplateEngine templates;
    private final FileStore files;
    private final Documents documents;

    CouncilPaper(
            CouncilRecord record,
            PlanningPaths paths,
            SpringTemplateEngine templates,
            FileStore files,
            Documents documents) {
        this.record = record;
        this.paths = paths;
        this.templates = templates;
        this.files = files;
        this.documents = documents;
    }

    /** Files what was uploaded, or else what the Comune reported written down, so that no resolution is without its paper. */
    void file(Council council, CouncilSubmission submission, CouncilAct act, String title) {
        var uploaded = act.file();
        var file = uploaded == null ? written(council, submission, act, title) : uploaded;
        documents.file(council.path(), DocumentKind.COUNCIL_RESOLUTION, title, Classification.PUBLIC, file);
    }

    private FileRef written(Council council, CouncilSubmission submission, CouncilAct act, String title) {
        var model = new HashMap<String, Object>();
        model.put("title", title);
        model.put("plan", paths.get(council.path()).planName());
        model.put("submission", submission);
        model.put("act", act);
        model.put("figures", record.figures(council));
        model.put("opinions", record.opinions(council, submission.number()));
        var html = templates.process("governance/council-resolution", new Context(Locale.ITALIAN, model));
        var name = "consiglio-%s-deliberazione-%d-%d.html"
                .formatted(council.municipality(), act.dated().getYear(), act.number());
        return files.store(name, html.getBytes(StandardCharsets.UTF_8));
    }
}
