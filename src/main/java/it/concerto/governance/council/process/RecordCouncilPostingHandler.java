package it.concerto.governance.council.process;

import it.concerto.governance.council.CouncilActs;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records the posting of the council's resolution; the council's part ends when it has effect (G6, BR-60). */
@Answers(form = "recordCouncilPosting")
class RecordCouncilPostingHandler implements AnswerHandler<RecordCouncilPostingHandler.Answer> {

    private final CouncilActs acts;
    private final CouncilView view;
    private final Clock clock;

    RecordCouncilPostingHandler(CouncilActs acts, CouncilView view, Clock clock) {
        this.acts = acts;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var council = CouncilVariables.councilOf(task);
        var act = acts.require(council);
        var given = new HashMap<>(view.comune(council));
        given.put("act", view.act(council, act));
        given.put("alboFrom", act.dated().toString());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var effectiveFrom = acts.post(CouncilVariables.councilOf(task), answer.alboFrom());
        task.set(
                CouncilVariables.EFFECTIVE_AT,
                effectiveFrom.atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
        view.take(task, "governance.deed.lateCouncilAlbo", answer.alboFrom(), answer.lateReason());
        task.set(ProcessVariable.OUTCOME, CouncilVariables.APPROVED);
    }

    /** What the form asks. */
    record Answer(LocalDate alboFrom, @Nullable String lateReason) {}
}
