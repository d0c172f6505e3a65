package it.concerto.publication.process;

import it.concerto.publication.Redactions;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a second person thinks of the redacted version; if it passes, it is public at once. */
@Answers(form = "checkRedaction")
class CheckRedactionHandler implements AnswerHandler<CheckRedactionHandler.Answer> {

    private final Redactions redactions;
    private final BreachView view;
    private final Wording wording;

    CheckRedactionHandler(Redactions redactions, BreachView view, Wording wording) {
        this.redactions = redactions;
        this.view = view;
        this.wording = wording;
    }

    enum Result {
        OK,
        KO
    }

    record Answer(Result result, @Nullable String note) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var prepared = view.of(task).latest();
        var given = new HashMap<>(view.given(task));
        given.put("preparedBy", wording.person(prepared.preparedBy()));
        given.put("decision", wording.say("publication.decision." + prepared.decision()));
        given.put("file", prepared.file().name());
        given.put("files", List.of(prepared.file()));
        given.put("removed", prepared.removed());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var passed = answer.result() == Result.OK;
        redactions.check(
                view.of(task).id(), passed, answer.note(), task.person().username());
        task.set(PublicationVariables.REDACTION_RESPECTED, passed);
    }
}
