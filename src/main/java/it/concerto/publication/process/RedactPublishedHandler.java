package it.concerto.publication.process;

import it.concerto.files.FileRef;
import it.concerto.publication.Annex.Decision;
import it.concerto.publication.Publication.PrivacyCheck;
import it.concerto.publication.Redactions;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the version that is published in the place of the one with personal data. */
@Answers(form = "redactPublished")
class RedactPublishedHandler implements AnswerHandler<RedactPublishedHandler.Answer> {

    private final Redactions redactions;
    private final BreachView view;

    RedactPublishedHandler(Redactions redactions, BreachView view) {
        this.redactions = redactions;
        this.view = view;
    }

    record Answer(Decision decision, List<FileRef> redacted, String removed) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var given = new HashMap<>(view.given(task));
        var former = view.of(task).redactions();
        given.put(
                "remark",
                former.isEmpty() ? "" : remark(former.get(former.size() - 1).check()));
        return given;
    }

    private static String remark(@Nullable PrivacyCheck check) {
        return check == null || check.note() == null ? "" : check.note();
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var file = answer.decision() == Decision.REDACT
                ? answer.redacted().stream().findFirst().orElse(null)
                : null;
        redactions.prepare(
                view.of(task).id(), file, answer.removed(), task.person().username());
    }
}
