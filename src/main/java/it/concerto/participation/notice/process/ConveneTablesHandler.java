package it.concerto.participation.notice.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;
import java.util.Map;

/** Convenes the admitted to the tables of their areas and to the plenary (B8). */
@Answers(form = "conveneTables")
class ConveneTablesHandler implements AnswerHandler<ConveneTablesHandler.Answer> {

    private final TableInvitations invitations;
    private final Calendars calendars;
    private final PlanningPaths planningPaths;
    private final ParticipationWording wording;

    ConveneTablesHandler(
            TableInvitations invitations,
            Calendars calendars,
            PlanningPaths planningPaths,
            ParticipationWording wording) {
        this.invitations = invitations;
        this.calendars = calendars;
        this.planningPaths = planningPaths;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var configuration = planningPaths.get(path).configuration();
        var sessions = calendars.of(path);
        var plans = sessions.stream().map(Session::plan).toList();
        var rows = sessions.stream()
                .filter(Session::isWaiting)
                .map(session -> Map.<String, Object>of(
                        "session", wording.shown().title(configuration, plans, session.plan()),
                        "when", wording.shown().when(session.plan()),
                        "recipients", invitations.recipients(path, session).size()))
                .toList();
        return Map.of("convocations", rows);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        invitations.convene(PathId.of(task.path()));
        task.set(ProcessVariable.OUTCOME, NoticeOutcome.PARTICIPANTS_FIXED.name());
    }

    /** What the form asks. */
    record Answer(boolean checked) {}
}
