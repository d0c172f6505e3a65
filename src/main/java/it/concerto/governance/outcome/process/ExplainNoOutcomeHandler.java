package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.OutcomeConclusion;
import it.concerto.governance.outcome.OutcomeResult;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;

/** Takes the note that goes to the Coordinamento in the place of signed minutes (BR-43). */
@Answers(form = "explainNoOutcome")
class ExplainNoOutcomeHandler implements AnswerHandler<ExplainNoOutcomeHandler.Answer> {

    private final OutcomeConclusion conclusion;

    ExplainNoOutcomeHandler(OutcomeConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        conclusion.explain(task.require(OutcomeVariables.HEARING), answer.note());
        task.set(ProcessVariable.OUTCOME, OutcomeResult.OUTCOME_NOT_REACHED.name());
    }

    /** What the form asks. */
    record Answer(String note) {}
}
