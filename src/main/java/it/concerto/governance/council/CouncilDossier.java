package it.concerto.governance.council;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes to a council with the plan (G1): the act that adopted it, a model of its resolution, how people took part. */
@Service
@Transactional
public class CouncilDossier {

    private final CouncilScopes scopes;
    private final Acts acts;
    private final CouncilPaper paper;
    private final ParticipationReport report;
    private final SittingWording wording;

    CouncilDossier(
            CouncilScopes scopes, Acts acts, CouncilPaper paper, ParticipationReport report, SittingWording wording) {
        this.scopes = scopes;
        this.acts = acts;
        this.paper = paper;
        this.report = report;
        this.wording = wording;
    }

    /** Files the papers; one line for each, with the hash of what is written here. */
    public List<String> file(Council council, CouncilSubmission submission) {
        var path = scopes.path(council);
        var act = acts.latest(path.id(), Purpose.ADOPTION).map(wording::act);
        var model = paper.fileDraft(
                council, submission, scopes.municipality(council).name(), act.orElse(""));
        return Stream.of(act, Optional.of(line(model)), Optional.of(line(report.file(path))))
                .flatMap(Optional::stream)
                .toList();
    }

    private String line(FileRef file) {
        return wording.of("sitting.document", file.name(), file.sha256());
    }
}
