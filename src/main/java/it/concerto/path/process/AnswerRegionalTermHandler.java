package it.concerto.path.process;

import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The president writes to the Region that its term has passed (BR-65); the path's log keeps it. */
@Answers(form = "answerRegionalTerm")
class AnswerRegionalTermHandler implements AnswerHandler<AnswerRegionalTermHandler.Answer> {

    private final PlanningPaths paths;
    private final Deeds deeds;

    AnswerRegionalTermHandler(PlanningPaths paths, Deeds deeds) {
        this.paths = paths;
        this.deeds = deeds;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return paths.regionalDeadline(PathId.of(task.path()))
                .<Map<String, Object>>map(deadline -> Map.of("deadline", deadline.toString()))
                .orElse(Map.of());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        var deed = new Deed(answer.step().action, "", "", "", answer.reason(), answer.protocol());
        deeds.record(task.ambito(), task.path(), deed, task.person().username());
    }

    /** What the form asks. */
    record Answer(Step step, String reason, @Nullable String protocol) {}

    /** What the Region is written. */
    enum Step {
        EXTENSION("path.deed.extensionAsked"),
        DELAY("path.deed.delayReported");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }
}
