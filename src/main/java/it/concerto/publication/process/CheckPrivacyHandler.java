package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.Annex;
import it.concerto.publication.Candidates;
import it.concerto.publication.Publications;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var hits = candidates.of(path).stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.document().id(),
                        candidate -> candidate.hits().size()));
        return Map.of(
                "preparedBy",
                wording.person(publication.preparedBy()),
                "annexes",
                publication.annexes().stream()
                        .map(annex -> row(annex, hits.getOrDefault(annex.document(), 0)))
                        .toList());
    }

    private Map<String, Object> row(Annex annex, int hits) {
        return Map.of(
                "title", wording.kind(annex.kind()) + ": " + annex.title(),
                "decision", wording.say("publication.decision." + annex.decision()),
                "reason", Objects.requireNonNullElse(annex.reason(), ""),
                "found", String.valueOf(hits));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var passed = answer.result() == Result.OK;
        publications.check(
                PathId.of(task.path()), passed, answer.note(), task.person().username());
        task.set(PublicationVariables.PRIVACY_RESPECTED, passed);
    }
}
