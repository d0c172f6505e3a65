package it.concerto.participation.session.process;

import it.concerto.files.FileRef;
import it.concerto.participation.notice.Session;
import it.concerto.participation.session.Ranking;
import it.concerto.participation.session.SessionPapers;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.SessionWork;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
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
    private final SessionPapers sessionPapers;

    ReportTablesHandler(
            SessionWork sessionWork,
            Sessions sessions,
            SessionTitles titles,
            PlanningPaths planningPaths,
            SessionPapers sessionPapers) {
        this.sessionWork = sessionWork;
        this.sessions = sessions;
        this.titles = titles;
        this.planningPaths = planningPaths;
        this.sessionPapers = sessionPapers;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var tables = sessions.of(path).stream()
                .map(Session::plan)
                .filter(plan -> plan.type() == SessionType.TABLE)
                .map(PlannedSession::number)
                .toList();
        return Map.of(
                "tables",
                tables.stream().map(number -> contributed(path, number)).toList(),
                "reports",
                tables.stream()
                        .map(number -> Map.of("table", titles.shown(path, number)))
                        .toList(),
                "areaOptions",
                AreaChoices.of(planningPaths.get(path).configuration(), List.of()));
    }

    private Map<String, Object> contributed(PathId path, int table) {
        var contributions = sessionWork.contributions(path, table).size();
        return Map.of("table", titles.shown(path, table), "contributions", contributions);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var rankings = answer.rankings().stream()
                .map(row -> new Ranking(row.area(), row.position(), row.priority()))
                .toList();
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        sessionWork.reportBack(path, number, rankings);
        sessionPapers.shared(path, number, answer.sharedDocument());
    }

    /** What the form asks. */
    record Answer(String method, List<Row> rankings, List<FileRef> sharedDocument) {}

    /** One shared priority. */
    record Row(String area, int position, String priority) {}
}
