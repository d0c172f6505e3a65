package it.concerto.governance.adoption.process;

import it.concerto.governance.adoption.AdoptedPlans;
import it.concerto.governance.adoption.AdoptionActs;
import it.concerto.governance.adoption.AdoptionLetters;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends act and adopted plan to those concerned (F7). */
@Answers(form = "publishAdoption")
class PublishAdoptionHandler implements AnswerHandler<PublishAdoptionHandler.Answer> {

    private final AdoptedPlans plans;
    private final AdoptionLetters letters;
    private final AdoptionActs acts;
    private final LateEntries late;
    private final Clock clock;

    PublishAdoptionHandler(
            AdoptedPlans plans, AdoptionLetters letters, AdoptionActs acts, LateEntries late, Clock clock) {
        this.plans = plans;
        this.letters = letters;
        this.acts = acts;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var adopted = plans.adopted(path);
        return Map.of(
                "act", acts.shown(path),
                "planVersion", String.valueOf(adopted.number()),
                "planHash", adopted.sha256(),
                "transmittedOn", LocalDate.now(clock).toString());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        plans.transmit(
                path, answer.transmittedOn(), answer.note(), task.person().username());
        acts.open(path);
        letters.transmit(path, acts.of(path), plans.adopted(path), answer.transmittedOn());
        late.take(
                task,
                EnteredDay.ofDeed("governance.deed.lateAdoption", "", answer.transmittedOn(), answer.lateReason()));
        task.set(ProcessVariable.OUTCOME, AdoptionOutcome.ADOPTED.name());
    }

    /** What the form asks. */
    record Answer(LocalDate transmittedOn, @Nullable String lateReason, @Nullable String note) {}
}
