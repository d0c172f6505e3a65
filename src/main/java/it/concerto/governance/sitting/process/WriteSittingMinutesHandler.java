package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.SIGNATURE_ROUND;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.SittingClosure;
import it.concerto.governance.sitting.SittingMinutes;
import it.concerto.governance.sitting.SittingSigners;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.List;
import java.util.Map;

/** Takes the minutes of the sitting and says who signs them (X1.5). */
@Answers(form = "writeSittingMinutes")
class WriteSittingMinutesHandler implements AnswerHandler<WriteSittingMinutesHandler.Answer> {

    private final SittingMinutes minutes;
    private final Sittings sittings;
    private final SittingSigners signers;
    private final SittingClosure closure;
    private final SittingWording wording;

    WriteSittingMinutesHandler(
            SittingMinutes minutes,
            Sittings sittings,
            SittingSigners signers,
            SittingClosure closure,
            SittingWording wording) {
        this.minutes = minutes;
        this.sittings = sittings;
        this.signers = signers;
        this.closure = closure;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var id = SittingVariables.sittingOf(task);
        var sitting = sittings.get(id);
        return Map.of(
                "sittingLabel", wording.shown().title(sitting),
                "minutes", minutes.draft(id),
                "signerOptions",
                        signers.candidates(sitting).stream()
                                .map(one -> Map.of("value", one.username(), "label", one.displayName()))
                                .toList(),
                "signers", signers.usual(sitting));
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
