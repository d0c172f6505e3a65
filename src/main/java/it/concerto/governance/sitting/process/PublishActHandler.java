package it.concerto.governance.sitting.process;

import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts the act in the albo (X1.7). */
@Answers(form = "publishAct")
class PublishActHandler implements AnswerHandler<PublishActHandler.Answer> {

    private final Acts acts;
    private final SittingWording wording;
    private final LateEntries late;
    private final Clock clock;

    PublishActHandler(Acts acts, SittingWording wording, LateEntries late, Clock clock) {
        this.acts = acts;
        this.wording = wording;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return Map.of(
                "act",
                wording.shown().act(acts.require(SittingVariables.sittingOf(task), SittingVariables.itemOfAct(task))),
                "alboFrom",
                LocalDate.now(clock).toString());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var sitting = SittingVariables.sittingOf(task);
        var item = SittingVariables.itemOfAct(task);
        acts.publish(sitting, item, answer.alboFrom());
        var number = String.valueOf(acts.require(sitting, item).number());
        late.take(task, EnteredDay.ofDeed("governance.deed.lateAlbo", number, answer.alboFrom(), answer.lateReason()));
    }

    /** What the form asks. */
    record Answer(LocalDate alboFrom, @Nullable String lateReason) {}
}
