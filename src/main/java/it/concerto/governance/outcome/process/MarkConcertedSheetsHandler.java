package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.ConcertedSheets;
import it.concerto.governance.outcome.OutcomeRecord;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;

/** Takes which sheets of the minutes are concerted (E6). */
@Answers(form = "markConcertedSheets")
class MarkConcertedSheetsHandler implements AnswerHandler<MarkConcertedSheetsHandler.Answer> {

    private final Outcomes outcomes;
    private final OutcomeRecord record;
    private final ConcertedSheets concerted;
    private final HearingLabels labels;

    MarkConcertedSheetsHandler(
            Outcomes outcomes, OutcomeRecord record, ConcertedSheets concerted, HearingLabels labels) {
        this.outcomes = outcomes;
        this.record = record;
        this.concerted = concerted;
        this.labels = labels;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var sheets = record.sheetsInMinutes(outcomes.get(task.require(OutcomeVariables.HEARING)));
        return Map.of("sheetOptions", labels.sheets(sheets), "sheets", HearingLabels.numbers(sheets));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        concerted.mark(
                task.require(OutcomeVariables.HEARING),
                answer.sheets().stream().map(Integer::valueOf).toList());
    }

    /** What the form asks. */
    record Answer(List<String> sheets) {}
}
