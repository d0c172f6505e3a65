package it.concerto.governance.council.process;

import it.concerto.governance.council.CouncilOpinions;
import it.concerto.governance.council.CouncilOpinions.Result;
import it.concerto.governance.council.MunicipalOpinions;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the opinions of the Comune's offices (G2). */
@Answers(form = "gatherMunicipalOpinions")
class GatherMunicipalOpinionsHandler implements AnswerHandler<GatherMunicipalOpinionsHandler.Answer> {

    private final MunicipalOpinions offices;
    private final CouncilView view;

    GatherMunicipalOpinionsHandler(MunicipalOpinions offices, CouncilView view) {
        this.offices = offices;
        this.view = view;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return view.comune(CouncilVariables.councilOf(task));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var opinions = new CouncilOpinions(
                answer.technical(), answer.accounting(), answer.auditors(), answer.commissionOn(), answer.note());
        offices.give(CouncilVariables.councilOf(task), opinions, task.person().username());
        if (answer.commissionOn() != null) {
            view.take(task, "governance.deed.lateCommission", answer.commissionOn(), answer.lateReason());
        }
    }

    /** What the form asks. */
    record Answer(
            Result technical,
            Result accounting,
            Result auditors,
            @Nullable LocalDate commissionOn,
            @Nullable String lateReason,
            @Nullable String note) {}
}
