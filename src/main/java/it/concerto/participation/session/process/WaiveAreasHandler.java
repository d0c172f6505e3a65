package it.concerto.participation.session.process;

import it.concerto.participation.session.Coverage;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why areas were not treated (BR-35). */
@Answers(form = "waiveAreas")
class WaiveAreasHandler implements AnswerHandler<WaiveAreasHandler.Answer> {

    private final Coverage coverage;

    WaiveAreasHandler(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var uncovered = coverage.uncovered(PathId.of(task.path()));
        return Map.of(
                "areas",
                uncovered.stream().map(area -> Map.of("area", area.code())).toList(),
                "areaOptions",
                uncovered.stream()
                        .map(area -> Map.of("value", area.code(), "label", area.name()))
                        .toList());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var reasons = answer.areas().stream().collect(Collectors.toMap(Row::area, Row::reason));
        coverage.waive(PathId.of(task.path()), reasons, task.person().username());
        task.set(ProcessVariable.OUTCOME, ConcertationOutcome.CONCERTATION_CLOSED_WITH_WAIVERS.name());
    }

    /** What the form asks. */
    record Answer(List<Row> areas) {}

    /** An area and why no session treated it. */
    record Row(String area, String reason) {}
}
