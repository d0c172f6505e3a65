package it.concerto.governance.council.process;

import it.concerto.files.FileRef;
import it.concerto.governance.council.CouncilActs;
import it.concerto.governance.council.CouncilActs.Resolution;
import it.concerto.governance.council.Councils;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records the council's resolution (G5). */
@Answers(form = "recordCouncilAct")
class RecordCouncilActHandler implements AnswerHandler<RecordCouncilActHandler.Answer> {

    private final CouncilActs acts;
    private final Councils councils;
    private final CouncilView view;

    RecordCouncilActHandler(CouncilActs acts, Councils councils, CouncilView view) {
        this.acts = acts;
        this.councils = councils;
        this.view = view;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var council = CouncilVariables.councilOf(task);
        var given = new HashMap<>(view.comune(council));
        given.put("dated", councils.report(council).heldOn().toString());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var council = CouncilVariables.councilOf(task);
        var file = answer.file().isEmpty() ? null : answer.file().get(0);
        var title = view.wording()
                .of(
                        "council.act",
                        String.valueOf(view.comune(council).get("municipality")),
                        String.valueOf(answer.number()),
                        view.wording().day(answer.dated()));
        acts.record(
                council,
                new Resolution(answer.number(), answer.dated(), file),
                title,
                task.person().username());
        view.take(task, CouncilView.LATE_ACT, answer.dated(), answer.lateReason());
    }

    /** What the form asks. */
    record Answer(int number, LocalDate dated, @Nullable String lateReason, List<FileRef> file) {}
}
