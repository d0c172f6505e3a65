package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.SIGNATURE_ROUND;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.SittingClosure;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;

/** Takes the minutes of the sitting and says who signs them (X1.5). */
@Answers(form = "writeSittingMinutes")
class WriteSittingMinutesHandler implements AnswerHandler<WriteSittingMinutesHandler.Answer> {

    private final MinutesGiven given;
    private final SittingClosure closure;

    WriteSittingMinutesHandler(MinutesGiven given, SittingClosure closure) {
        this.given = given;
        this.closure = closure;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return given.of(SittingVariables.sittingOf(task));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var id = SittingVariables.sittingOf(task);
        var written = new SittingClosure.Minutes(answer.minutes(), answer.attachments(), answer.signers());
        if (written.signers().isEmpty()) {
            closure.closeUnsigned(id, written, task.person().username());
        } else {
            task.set(SIGNATURE_ROUND, closure.close(id, written, task.person().username()));
        }
    }

    /**
     * What the form asks.
     *
     * @param signers empty only in the form of a model from before minutes were signed here
     */
    record Answer(String minutes, List<FileRef> attachments, List<String> signers) {}
}
