package it.concerto.governance.council.process;

import it.concerto.governance.council.Conciliation;
import it.concerto.governance.council.Conciliation.Decision;
import it.concerto.governance.council.Conciliations;
import it.concerto.governance.council.Council;
import it.concerto.governance.council.Councils;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settles with a Comune whose council did not approve the plan as it was. */
@Answers(form = "conciliateCouncil")
class ConciliateCouncilHandler implements AnswerHandler<ConciliateCouncilHandler.Answer> {

    private final Councils councils;
    private final Conciliations conciliations;
    private final CouncilView view;
    private final Clock clock;

    ConciliateCouncilHandler(Councils councils, Conciliations conciliations, CouncilView view, Clock clock) {
        this.councils = councils;
        this.conciliations = conciliations;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var council = CouncilVariables.councilOf(task);
        var report = councils.report(council);
        var given = new HashMap<>(view.comune(council));
        given.put("result", view.wording().shown().of(report.result()));
        given.put("councilReason", String.valueOf(report.reason()));
        given.put("metOn", LocalDate.now(clock).toString());
        given.put("decisions", decisions(council));
        return given;
    }

    private List<Map<String, Object>> decisions(Council council) {
        return conciliations.open(council).stream()
                .map(decision -> Map.<String, Object>of(
                        "value",
                        decision.name(),
                        "label",
                        view.wording().shown().of(decision)))
                .toList();
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        conciliations.agree(
                CouncilVariables.councilOf(task),
                new Conciliation(answer.metOn(), answer.decision(), answer.note()),
                task.person().username());
        view.take(task, "governance.deed.lateConciliation", answer.metOn(), answer.lateReason());
        task.set(CouncilVariables.CONCILIATION, answer.decision().name());
        if (answer.decision() != Decision.RESUBMIT) {
            task.set(ProcessVariable.OUTCOME, CouncilVariables.NOT_APPROVED);
        }
    }

    /** What the form asks. */
    record Answer(LocalDate metOn, @Nullable String lateReason, String note, Decision decision) {}
}
