package it.concerto.participation.session.process;

import it.concerto.participation.session.Ranking;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.SessionWork;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;

/** Reports the tables to the plenary and keeps the priorities it shares (C8). */
@Answers(form = "reportTables")
class ReportTablesHandler implements AnswerHandler<ReportTablesHandler.Answer> {

    private final SessionWork sessionWork;
    private final Sessions sessions;
    private final SessionTitles titles;
    private final PlanningPaths planningPaths;

    ReportTablesHandler(SessionWork sessionWork, Sessions sessions, SessionTitles titles, PlanningPaths planningPaths) {
        this.sessionWork = sessionWork;
        this.sessions = sessions;
        this.titles = titles;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var tables = sessions.of(path).stream()
                .filter(session -> session.plan().type() == SessionType.TABLE)
                .map(session -> Map.<String, Object>of(
                        "table",
                        titles.shown(path, session.number()),
                        "contributions",
                        sessionWork.contributions(path, session.number()).size()))
                .toList();
        return Map.of(
                "tables",
                tables,
                "areaOptions",
                AreaChoices.of(planningPaths.get(path).configuration(), List.of()));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var rankings = answer.rankings().stream()
                .map(row -> new Ranking(row.area(), row.position(), row.priority()))
                .toList();
        sessionWork.reportBack(PathId.of(task.path()), SessionVariables.session(task), rankings);
    }

    /** What the form asks. */
    record Answer(String method, List<Row> rankings) {}

    /** One shared priority. */
    record Row(String area, int position, String priority) {}
}
