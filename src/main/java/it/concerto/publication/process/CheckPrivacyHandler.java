package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.Annex;
import it.concerto.publication.Candidates;
import it.concerto.publication.Publications;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what a second person thinks of the prepared version. */
@Answers(form = "checkPrivacy")
class CheckPrivacyHandler implements AnswerHandler<CheckPrivacyHandler.Answer> {

    private final Publications publications;
    private final Candidates candidates;
    private final Wording wording;

    CheckPrivacyHandler(Publications publications, Candidates candidates, Wording wording) {
        this.publications = publications;
        this.candidates = candidates;
        this.wording = wording;
    }

    enum Result {
        OK,
        KO
    }

    record Answer(Result result, @Nullable String note) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var publication = publications.get(path);
        return Map.of(
                "preparedBy",
                wording.person(publication.preparedBy()),
                "annexes",
                publication.annexes().stream().map(this::row).toList());
    }

    /** With the file that would be public, to be read; what stays inside is not shown again. */
    private Map<String, Object> row(Annex annex) {
        var row = new HashMap<String, Object>();
        row.put("title", wording.kind(annex.kind()) + ": " + annex.title());
        row.put("decision", wording.say("publication.decision." + annex.decision()));
        row.put("reason", Objects.requireNonNullElse(annex.reason(), ""));
        row.put("found", "");
        if (annex.isPublic()) {
            row.put("found", wording.found(Candidates.isText(annex.file()), candidates.hits(annex.file())));
            row.put("name", annex.file().name());
            row.put("file", annex.file());
        }
        return row;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var passed = answer.result() == Result.OK;
        publications.check(
                PathId.of(task.path()), passed, answer.note(), task.person().username());
        task.set(PublicationVariables.PRIVACY_RESPECTED, passed);
    }
}
