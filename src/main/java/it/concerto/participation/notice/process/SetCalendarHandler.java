package it.concerto.participation.notice.process;

import it.concerto.identity.People;
import it.concerto.identity.Role;
import it.concerto.participation.notice.Calendars;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fixes the calendar, proposed by the frozen configuration of the path (B1). */
@Answers(form = "setCalendar")
class SetCalendarHandler implements AnswerHandler<SetCalendarHandler.Answer> {

    private final Calendars calendars;
    private final PlanningPaths planningPaths;
    private final People people;
    private final LateEntries late;

    SetCalendarHandler(Calendars calendars, PlanningPaths planningPaths, People people, LateEntries late) {
        this.calendars = calendars;
        this.planningPaths = planningPaths;
        this.people = people;
        this.late = late;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var given = new HashMap<String, Object>();
        var arranged = calendars.arrangements(path);
        given.put(
                "sessions",
                calendars.of(path).stream()
                        .map(session -> SessionRow.given(session, arranged.get(session.number())))
                        .toList());
        given.put(
                "facilitatorOptions",
                Stream.of(Role.FAC, Role.SSP)
                        .flatMap(role -> people.in(task.ambito(), role).stream())
                        .distinct()
                        .map(person -> Map.of("value", person.username(), "label", person.displayName()))
                        .toList());
        given.put(
                "areaOptions",
                planningPaths.get(path).configuration().areas().stream()
                        .map(area -> Map.of("value", area.code(), "label", area.code() + " – " + area.name()))
                        .toList());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var plans = SessionRow.plans(answer.sessions());
        calendars.fix(PathId.of(task.path()), plans, SessionRow.arrangements(answer.sessions()), answer.reason());
        for (var day :
                plans.stream().map(plan -> plan.date().latest()).distinct().toList()) {
            late.take(task, EnteredDay.announced("participation.deed.lateSession", day, answer.reason()));
        }
    }

    /** What the form asks. */
    record Answer(List<SessionRow> sessions, @Nullable String reason) {}
}
