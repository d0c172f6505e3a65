package it.concerto.participation.session.process;

import it.concerto.files.FileRef;
import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.AgendaPaper;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prepares agenda, questions and data sheets of a session (C1). */
@Answers(form = "prepareMaterials")
class PrepareMaterialsHandler implements AnswerHandler<PrepareMaterialsHandler.Answer> {

    private final Sessions sessions;
    private final SessionTitles titles;
    private final ParticipationWording wording;
    private final AgendaPaper agendaPaper;
    private final PlanningPaths planningPaths;

    PrepareMaterialsHandler(
            Sessions sessions,
            SessionTitles titles,
            ParticipationWording wording,
            AgendaPaper agendaPaper,
            PlanningPaths planningPaths) {
        this.sessions = sessions;
        this.titles = titles;
        this.wording = wording;
        this.agendaPaper = agendaPaper;
        this.planningPaths = planningPaths;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var session = sessions.get(path, number);
        var subject = session.plan().subject();
        var given = new HashMap<String, Object>();
        given.put("title", titles.shown(path, number));
        given.put("when", wording.shown().when(session.plan()));
        given.put("place", wording.shown().place(session.plan()));
        given.put("agenda", session.agenda() != null ? session.agenda() : subject == null ? "" : subject);
        var areas = session.plan().areas();
        given.put("areaOptions", AreaChoices.of(planningPaths.get(path).configuration(), areas));
        given.put("dataSheets", areas.stream().map(area -> Map.of("area", area)).toList());
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        sessions.prepare(path, number, answer.agenda());
        agendaPaper.file(
                path,
                sessions.get(path, number).plan(),
                answer.agenda(),
                answer.dataSheets().stream()
                        .flatMap(sheet -> sheet.files().stream())
                        .toList());
    }

    /** What the form asks. */
    record Answer(String agenda, List<DataSheet> dataSheets) {}

    /** What is laid before the session on one area. */
    record DataSheet(List<FileRef> files) {}
}
