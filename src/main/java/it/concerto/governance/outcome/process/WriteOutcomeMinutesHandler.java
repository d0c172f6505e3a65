package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.OutcomeMinutes;
import it.concerto.governance.outcome.OutcomeRecord;
import it.concerto.governance.outcome.OutcomeRecord.Position;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what the minutes say of each area, and which sheets are concerted (E4). */
@Answers(form = "writeOutcomeMinutes")
class WriteOutcomeMinutesHandler implements AnswerHandler<WriteOutcomeMinutesHandler.Answer> {

    private final Outcomes outcomes;
    private final OutcomeRecord record;
    private final OutcomeMinutes minutes;
    private final HearingLabels labels;

    WriteOutcomeMinutesHandler(Outcomes outcomes, OutcomeRecord record, OutcomeMinutes minutes, HearingLabels labels) {
        this.outcomes = outcomes;
        this.record = record;
        this.minutes = minutes;
        this.labels = labels;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var outcome = outcomes.get(task.require(OutcomeVariables.HEARING));
        var areas = labels.areasOf(outcome);
        var sheets = record.sheets(outcome);
        return Map.of(
                "draft", labels.draft(outcome),
                "positions",
                        record.of(outcome).positions().stream().map(this::row).toList(),
                "areaOptions", labels.areas(areas),
                "areas", areas.stream().map(area -> Map.of("area", area.code())).toList(),
                "sheetOptions", labels.sheets(sheets),
                "sheets", HearingLabels.numbers(sheets));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var round = minutes.write(
                task.require(OutcomeVariables.HEARING),
                answer.agreements(),
                answer.sheets().stream().map(Integer::valueOf).toList());
        task.set(OutcomeVariables.SIGNATURE_ROUND, round);
    }

    private Map<String, Object> row(Position position) {
        var answer = position.referent().answer();
        return Map.of(
                "name", position.referent().name(),
                "presence", labels.words(position.presence()),
                "answer", answer == null ? "–" : labels.words(answer));
    }

    /** What the form asks. */
    record Answer(List<Row> areas, List<String> sheets) {

        private Map<String, String> agreements() {
            var agreements = new LinkedHashMap<String, String>();
            areas.forEach(row -> agreements.put(row.area(), row.agreement()));
            return agreements;
        }
    }

    /** What was agreed in one area. */
    record Row(String area, String agreement) {}
}
