package it.concerto.governance.adoption.process;

import it.concerto.governance.adoption.AdoptedPlans;
import it.concerto.governance.adoption.AdoptionLetters;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Act;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
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
    private final Acts acts;
    private final SittingWording wording;
    private final Clock clock;

    PublishAdoptionHandler(
            AdoptedPlans plans, AdoptionLetters letters, Acts acts, SittingWording wording, Clock clock) {
        this.plans = plans;
        this.letters = letters;
        this.acts = acts;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var path = PathId.of(task.path());
        var adopted = plans.adopted(path);
        return Map.of(
                "act", wording.shown().act(act(path)),
                "planVersion", String.valueOf(adopted.number()),
                "planHash", adopted.sha256(),
                "transmittedOn", LocalDate.now(clock).toString());
    }

    private Act act(PathId path) {
        return acts.latest(path, Purpose.ADOPTION)
                .orElseThrow(() -> new IllegalStateException("No act of adoption for " + path));
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var path = PathId.of(task.path());
        plans.transmit(
                path, answer.transmittedOn(), answer.note(), task.person().username());
        letters.transmit(path, act(path), plans.adopted(path), answer.transmittedOn());
        task.set(ProcessVariable.OUTCOME, AdoptionOutcome.ADOPTED.name());
    }

    /** What the form asks. */
    record Answer(LocalDate transmittedOn, @Nullable String note) {}
}
