package it.concerto.publication.process;

import it.concerto.documents.DocumentId;
import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import it.concerto.publication.Annex;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Candidates;
import it.concerto.publication.Candidates.Candidate;
import it.concerto.publication.Publication;
import it.concerto.publication.Publications;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes what becomes of each document. */
@Answers(form = "preparePublication")
class PreparePublicationHandler implements AnswerHandler<PreparePublicationHandler.Answer> {

    private final Publications publications;
    private final Candidates candidates;
    private final Wording wording;

    PreparePublicationHandler(Publications publications, Candidates candidates, Wording wording) {
        this.publications = publications;
        this.candidates = candidates;
        this.wording = wording;
    }

    record Row(String document, Decision decision, @Nullable FileRef redacted, @Nullable String reason) {}

    record Answer(List<Row> annexes) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var former = publications.find(path);
        var missing = candidates.missing(path).stream().map(wording::kind).collect(Collectors.joining(", "));
        var documents = candidates.of(path);
        var rows = documents.stream()
                .map(candidate -> row(candidate, former.flatMap(publication -> decided(publication, candidate))))
                .toList();
        return Map.of(
                "remark",
                former.map(PreparePublicationHandler::remark).orElse(""),
                "missing",
                missing,
                "annexes",
                rows,
                "documentOptions",
                documents.stream().map(this::option).toList());
    }

    private Map<String, Object> option(Candidate candidate) {
        return Map.of("value", candidate.document().id().toString(), "label", wording.title(candidate.document()));
    }

    private static String remark(Publication publication) {
        return publication.checks().stream()
                .reduce((earlier, later) -> later)
                .map(check -> check.passed() || check.note() == null ? "" : check.note())
                .orElse("");
    }

    private static Optional<Annex> decided(Publication publication, Candidate candidate) {
        return publication.annexes().stream()
                .filter(annex -> annex.document().equals(candidate.document().id()))
                .findFirst();
    }

    private Map<String, Object> row(Candidate candidate, Optional<Annex> decided) {
        var decision = decided.map(Annex::decision).orElse(candidate.suggestion());
        var row = new HashMap<String, Object>();
        row.put("document", candidate.document().id().toString());
        row.put(
                "care",
                wording.say("documents.classification." + candidate.document().classification()));
        row.put("found", wording.found(candidate.readable(), candidate.hits()));
        row.put("decision", decision.name());
        if (decision == Decision.WITHHOLD) {
            row.put("reason", wording.official("publication.reason.personal"));
        }
        decided.map(Annex::reason).ifPresent(reason -> row.put("reason", reason));
        decided.filter(annex -> annex.decision() == Decision.REDACT)
                .ifPresent(annex -> row.put("redacted", List.of(annex.file())));
        return row;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var known = candidates.of(path).stream()
                .collect(Collectors.toMap(candidate -> candidate.document().id().toString(), candidate -> candidate));
        var annexes = new ArrayList<Annex>();
        for (var row : answer.annexes()) {
            var candidate = known.get(row.document());
            if (candidate == null) {
                throw new RuleBroken("I1", "annexes", "publication.documentUnknown");
            }
            annexes.add(annex(row, candidate));
        }
        publications.prepare(path, annexes, task.person().username());
    }

    private static Annex annex(Row row, Candidate candidate) {
        var document = candidate.document();
        var redacted = row.redacted();
        return new Annex(
                DocumentId.of(row.document()),
                document.kind(),
                document.title(),
                row.decision(),
                row.decision() == Decision.PUBLISH ? null : row.reason(),
                row.decision() == Decision.REDACT && redacted != null
                        ? redacted
                        : document.latest().file());
    }
}
