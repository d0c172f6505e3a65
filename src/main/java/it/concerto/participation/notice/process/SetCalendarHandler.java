package it.concerto.participation.notice.process;

import it.concerto.participation.notice.Calendars;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fixes the calendar, proposed by the frozen configuration of the path (B1). */
@Answers(form = "setCalendar")
class SetCalendarHandler implements AnswerHandler<SetCalendarHandler.Answer> {

    private final Calendars calendars;
    private final PlanningPaths planningPaths;

    SetCalendarHandler(Calendars calendars, PlanningPaths planningPaths) {
        this.calendars = calendars;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var given = new HashMap<String, Object>();
        given.put("sessions", calendars.of(path).stream().map(SessionRow::given).toList());
        given.put(
                "areaOptions",
                planningPaths.get(path).configuration().areas().stream()
                        .map(area -> Map.of("value", area.code(), "label", area.code() + " – " + area.name()))
                        .toList());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        calendars.fix(PathId.of(task.path()), SessionRow.plans(answer.sessions()), answer.reason());
    }

    /** What the form asks. */
    record Answer(List<SessionRow> sessions, @Nullable String reason) {}
}
