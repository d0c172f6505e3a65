package it.concerto.participation.notice.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.EmptyArea;
import it.concerto.participation.notice.EmptyAreas;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The President does not open the notice again, and says why; to open it is a deed of its own, which takes this task along
 * (X3).
 */
@Answers(form = "decideReopening")
class DecideReopeningHandler implements AnswerHandler<DecideReopeningHandler.Answer> {

    private final EmptyAreas emptyAreas;
    private final PlanningPaths planningPaths;
    private final ParticipationWording wording;

    DecideReopeningHandler(EmptyAreas emptyAreas, PlanningPaths planningPaths, ParticipationWording wording) {
        this.emptyAreas = emptyAreas;
        this.planningPaths = planningPaths;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var asked = emptyAreas.of(path).stream()
                .filter(one -> one.choice() == EmptyArea.Choice.EXTEND)
                .toList();
        var codes = asked.stream().map(EmptyArea::area).toList();
        return Map.of(
                "path",
                path.value(),
                "areas",
                wording.areas(planningPaths.get(path).configuration(), codes),
                "request",
                asked.stream().map(EmptyArea::reason).distinct().collect(Collectors.joining("\n")));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        task.set(NoticeVariables.REOPENING_ASKED, false);
    }

    /** What the form asks. */
    record Answer(String reason) {}
}
