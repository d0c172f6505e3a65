package it.concerto.participation.session.process;

import it.concerto.files.FileRef;
import it.concerto.participation.session.Plenaries;
import it.concerto.participation.session.Plenary;
import it.concerto.participation.session.Ranking;
import it.concerto.participation.session.SessionPapers;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.SessionWork;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports the tables to the plenary and keeps the priorities it shares (C8). */
@Answers(form = "reportTables")
class ReportTablesHandler implements AnswerHandler<ReportTablesHandler.Answer> {

    private final Plenaries plenaries;
    private final SessionWork sessionWork;
    private final SessionTitles titles;
    private final PlanningPaths planningPaths;
    private final SessionPapers sessionPapers;

    ReportTablesHandler(
            Plenaries plenaries,
            SessionWork sessionWork,
            SessionTitles titles,
            PlanningPaths planningPaths,
            SessionPapers sessionPapers) {
        this.plenaries = plenaries;
        this.sessionWork = sessionWork;
        this.titles = titles;
        this.planningPaths = planningPaths;
        this.sessionPapers = sessionPapers;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var tables = plenaries.tables(path);
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
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        plenaries.reportBack(path, number, answer.plenary(plenaries.tables(path)));
        sessionPapers.shared(path, number, answer.sharedDocument());
    }

    /** What the form asks. */
    record Answer(Plenary.Method method, List<Report> reports, List<Row> rankings, List<FileRef> sharedDocument) {

        /** The rows of the reports stand in the order of the tables. */
        Plenary plenary(List<Integer> tables) {
            var told = new TreeMap<Integer, String>();
            for (int i = 0; i < Math.min(tables.size(), reports.size()); i++) {
                var text = reports.get(i).text();
                if (text != null && !text.isBlank()) {
                    told.put(tables.get(i), text.strip());
                }
            }
            var shared = rankings.stream()
                    .map(row -> new Ranking(row.area(), row.position(), row.priority()))
                    .toList();
            return new Plenary(method, told, shared);
        }
    }

    /** What came out of one table. */
    record Report(@Nullable String text) {}

    /** One shared priority. */
    record Row(String area, int position, String priority) {}
}
