package it.concerto.participation.session.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.SessionTitles;
import it.concerto.participation.session.Sessions;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.Map;

/** Prepares agenda and questions of a session (C1). */
@Answers(form = "prepareMaterials")
class PrepareMaterialsHandler implements AnswerHandler<PrepareMaterialsHandler.Answer> {

    private final Sessions sessions;
    private final SessionTitles titles;
    private final ParticipationWording wording;

    PrepareMaterialsHandler(Sessions sessions, SessionTitles titles, ParticipationWording wording) {
        this.sessions = sessions;
        this.titles = titles;
        this.wording = wording;
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
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        sessions.prepare(PathId.of(task.path()), SessionVariables.session(task), answer.agenda());
    }

    /** What the form asks. */
    record Answer(String agenda) {}
}
