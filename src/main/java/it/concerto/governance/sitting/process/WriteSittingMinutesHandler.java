package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.SittingMinutes;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;

/** Takes the minutes of the sitting (X1.5). */
@Answers(form = "writeSittingMinutes")
class WriteSittingMinutesHandler implements AnswerHandler<WriteSittingMinutesHandler.Answer> {

    private final SittingMinutes minutes;
    private final Sittings sittings;
    private final SittingWording wording;

    WriteSittingMinutesHandler(SittingMinutes minutes, Sittings sittings, SittingWording wording) {
        this.minutes = minutes;
        this.sittings = sittings;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var id = SittingVariables.sittingOf(task);
        return Map.of("sittingLabel", wording.shown().title(sittings.get(id)), "minutes", minutes.draft(id));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) {
        minutes.sign(
                SittingVariables.sittingOf(task),
                answer.minutes(),
                answer.attachments(),
                task.person().username());
    }

    /** What the form asks. */
    record Answer(String minutes, List<FileRef> attachments) {}
}
