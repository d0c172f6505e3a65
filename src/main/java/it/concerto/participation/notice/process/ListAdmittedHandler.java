package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Admissions;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Freezes the list of the admitted, organisations by name, citizens as a number (B7, BR-69). */
@Answers(form = "listAdmitted")
class ListAdmittedHandler implements AnswerHandler<ListAdmittedHandler.Answer> {

    private final Admissions admissions;
    private final TableInvitations invitations;
    private final PlanningPaths planningPaths;

    ListAdmittedHandler(Admissions admissions, TableInvitations invitations, PlanningPaths planningPaths) {
        this.admissions = admissions;
        this.invitations = invitations;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var counts = admissions.counts(path);
        var rows = planningPaths.get(path).configuration().areas().stream()
                .map(area ->
                        Map.<String, Object>of("area", area.name(), "admitted", counts.getOrDefault(area.code(), 0)))
                .toList();
        return Map.of(
                "counts",
                rows,
                "organisations",
                String.join("\n", admissions.organisations(path)),
                "someEmpty",
                counts.containsValue(0));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var late = admissions.freeze(PathId.of(task.path()), answer.emptyAreas());
        invitations
                .firstTable(PathId.of(task.path()))
                .ifPresent(day -> task.set(NoticeVariables.FIRST_TABLE_ON, day.toString()));
        task.set(NoticeVariables.LATE_MANIFESTATIONS, late);
    }

    /** What the form asks. */
    record Answer(@Nullable String emptyAreas) {}
}
