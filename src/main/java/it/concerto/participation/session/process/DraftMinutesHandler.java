package it.concerto.participation.session.process;

import it.concerto.files.FileRef;
import it.concerto.participation.session.Minutes;
import it.concerto.participation.session.MinutesBook;
import it.concerto.participation.session.SessionPapers;
import it.concerto.participation.session.SessionTitles;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;

/** Drafts the minutes from the register and the contributions (C4). */
@Answers(form = "draftMinutes")
class DraftMinutesHandler implements AnswerHandler<DraftMinutesHandler.Answer> {

    private final MinutesBook minutesBook;
    private final SessionTitles titles;
    private final MinutesWording minutesWording;
    private final SessionPapers sessionPapers;

    DraftMinutesHandler(
            MinutesBook minutesBook, SessionTitles titles, MinutesWording minutesWording, SessionPapers sessionPapers) {
        this.minutesBook = minutesBook;
        this.titles = titles;
        this.minutesWording = minutesWording;
        this.sessionPapers = sessionPapers;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        var proposed = minutesWording.proposed(path, number);
        return Map.of(
                "title", titles.shown(path, number),
                "participants", proposed.participants(),
                "positions", proposed.positions(),
                "agreements", proposed.agreements());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        var number = SessionVariables.session(task);
        minutesBook.draft(
                path,
                number,
                new Minutes.Text(answer.participants(), answer.positions(), answer.agreements()),
                answer.result(),
                task.person().username());
        sessionPapers.annexes(path, number, answer.attachments());
    }

    /** What the form asks. */
    record Answer(String participants, String positions, String agreements, String result, List<FileRef> attachments) {}
}
