package it.concerto.publication.process;

import it.concerto.path.PathId;
import it.concerto.publication.Publications;
import it.concerto.publication.ReportBack;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.TaskInHand;
import java.util.Map;

/** Sends the participants what became of their proposals. */
@Answers(form = "reportBack")
class ReportBackHandler implements AnswerHandler<ReportBackHandler.Answer> {

    private final ReportBack reportBack;
    private final Publications publications;
    private final Wording wording;

    ReportBackHandler(ReportBack reportBack, Publications publications, Wording wording) {
        this.reportBack = reportBack;
        this.publications = publications;
        this.wording = wording;
    }

    record Answer(boolean confirmed) {}

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var recipients = reportBack.recipients(PathId.of(task.path()));
        return Map.of(
                "recipients",
                wording.say("publication.report.recipients", recipients),
                "page",
                "/piani/" + task.path());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        reportBack.send(publications.get(PathId.of(task.path())));
        task.set(ProcessVariable.OUTCOME, PublicationVariables.PUBLISHED);
    }
}
