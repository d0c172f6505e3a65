package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.Manifestation;
import it.concerto.participation.notice.Manifestations;
import it.concerto.path.PathConfiguration.LatePolicy;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import java.util.Set;

/** The President decides once for all late manifestations (BR-23). */
@Answers(form = "decideLate")
class DecideLateHandler implements AnswerHandler<DecideLateHandler.Answer> {

    private final Admissions admissions;
    private final Manifestations manifestations;
    private final PlanningPaths planningPaths;

    DecideLateHandler(Admissions admissions, Manifestations manifestations, PlanningPaths planningPaths) {
        this.admissions = admissions;
        this.manifestations = manifestations;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        return Map.of(
                "late",
                manifestations.count(path, Set.of(Manifestation.Status.LATE)),
                "policy",
                planningPaths.get(path).configuration().latePolicy().name());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        admissions.decideLate(PathId.of(task.path()), answer.policy(), answer.reason());
    }

    /** What the form asks. */
    record Answer(LatePolicy policy, String reason) {}
}
