package it.concerto.governance.council;

import it.concerto.documents.Classification;
import it.concerto.documents.DocumentKind;
import it.concerto.documents.Documents;
import it.concerto.documents.Documents.Filing;
import it.concerto.documents.Readers;
import it.concerto.files.FileRef;
import it.concerto.governance.paper.PaperWriter;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.identity.Role;
import it.concerto.path.PlanningPaths;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the Comuni give and resolve as papers among the documents of the path. */
@Component
class CouncilPaper {

    private final CouncilRecord record;
    private final PlanningPaths paths;
    private final PaperWriter writer;
    private final Documents documents;
    private final SittingWording wording;

    CouncilPaper(
            CouncilRecord record,
            PlanningPaths paths,
            PaperWriter writer,
            Documents documents,
            SittingWording wording) {
        this.record = record;
        this.paths = paths;
        this.writer = writer;
        this.documents = documents;
        this.wording = wording;
    }

    /** Files what was uploaded, or else what the Comune reported written down, so that no resolution is without its paper. */
    void file(Council council, CouncilSubmission submission, CouncilAct act, String title) {
        var uploaded = act.file();
        var file = uploaded == null ? written(council, submission, act, title) : uploaded;
        documents.file(council.path(), DocumentKind.COUNCIL_RESOLUTION, title, Classification.PUBLIC, file);
    }

    /** Files the opinions of the Comune's offices on what its council is to deliberate (G2). */
    void fileOpinions(Council council, CouncilSubmission submission, CouncilOpinions opinions, String municipality) {
        var title = wording.of("paper.councilOpinions", municipality);
        var model = model(council, submission, title);
        model.put("opinions", opinions);
        var name = "consiglio-%s-pareri-%d.html".formatted(council.municipality(), submission.number());
        var file = writer.write("governance/council-opinions", name, model);
        documents.file(council.path(), DocumentKind.OPINION, title, Classification.INTERNAL, file);
    }

    /**
     * Files a model of the resolution for the council (G1); the Comune makes it its own.
     *
     * @param act of the Coordinamento that adopted the plan; empty if none is numbered
     */
    FileRef fileDraft(Council council, CouncilSubmission submission, String municipality, String act) {
        var title = wording.of("paper.councilDraft", municipality);
        var model = model(council, submission, title);
        model.put("municipality", municipality);
        model.put("act", act);
        var name = "consiglio-%s-schema-%d.html".formatted(council.municipality(), submission.number());
        var file = writer.write("governance/council-draft", name, model);
        var readers = Readers.roles(Role.CONS, Role.SEGR);
        documents.file(council.path(), new Filing(DocumentKind.OTHER, title, Classification.INTERNAL, readers), file);
        return file;
    }

    private FileRef written(Council council, CouncilSubmission submission, CouncilAct act, String title) {
        var model = model(council, submission, title);
        model.put("act", act);
        model.put("figures", record.figures(council));
        model.put("opinions", record.opinions(council, submission.number()));
        var name = "consiglio-%s-deliberazione-%d-%d.html"
                .formatted(council.municipality(), act.dated().getYear(), act.number());
        return writer.write("governance/council-resolution", name, model);
    }

    private Map<String, Object> model(Council council, CouncilSubmission submission, String title) {
        var model = new HashMap<String, Object>();
        model.put("title", title);
        model.put("plan", paths.get(council.path()).planName());
        model.put("submission", submission);
        return model;
    }
}
