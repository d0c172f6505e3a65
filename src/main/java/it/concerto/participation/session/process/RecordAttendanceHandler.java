package it.concerto.participation.session.process;

import it.concerto.participation.session.Attendance;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.SessionWork;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.time.Rome;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Registers who came to a session; the convened are expected (C2). */
@Answers(form = "recordAttendance")
class RecordAttendanceHandler implements AnswerHandler<RecordAttendanceHandler.Answer> {

    private final SessionWork sessionWork;
    private final Sessions sessions;
    private final ExpectedPeople expected;
    private final SessionTitles titles;
    private final PlanningPaths planningPaths;

    RecordAttendanceHandler(
            SessionWork sessionWork,
            Sessions sessions,
            ExpectedPeople expected,
            SessionTitles titles,
            PlanningPaths planningPaths) {
        this.sessionWork = sessionWork;
        this.sessions = sessions;
        this.expected = expected;
        this.titles = titles;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var session = sessions.get(path, number);
        var given = new HashMap<String, Object>();
        given.put("title", titles.shown(path, number));
        given.putAll(expected.of(path, session, titles.expected()));
        given.put(
                "areaOptions",
                AreaChoices.of(
                        planningPaths.get(path).configuration(), session.plan().areas()));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var rows = answer.people();
        var people = IntStream.range(0, rows.size())
                .filter(line -> rows.get(line).present())
                .mapToObj(line -> rows.get(line).at(line))
                .toList();
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        task.set(SessionVariables.DESERTED, sessionWork.attend(path, number, people));
        task.set(SessionVariables.MINUTES_DUE, Rome.iso(sessions.minutesTerm(path, number)));
    }

    /** What the form asks. */
    record Answer(List<Row> people) {}

    /** One person on the register. */
    record Row(
            boolean present,
            String person,
            @Nullable String organisation,
            @Nullable String area,
            Attendance.Capacity capacity,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable String email,
            @Nullable Boolean pactSigned) {

        private Attendance at(int line) {
            return new Attendance(
                    line, person, organisation, area, capacity, from, to, email, Boolean.TRUE.equals(pactSigned));
        }
    }
}
