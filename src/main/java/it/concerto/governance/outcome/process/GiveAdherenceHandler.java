package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.Adherence;
import it.concerto.governance.outcome.Adherences;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a referent says of the draft (E3). */
@Answers(form = "giveAdherence")
class GiveAdherenceHandler implements AnswerHandler<GiveAdherenceHandler.Answer> {

    private final Outcomes outcomes;
    private final Adherences adherences;
    private final HearingLabels labels;

    GiveAdherenceHandler(Outcomes outcomes, Adherences adherences, HearingLabels labels) {
        this.outcomes = outcomes;
        this.adherences = adherences;
        this.labels = labels;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var outcome = outcomes.get(task.require(OutcomeVariables.HEARING));
        var areas = labels.areasOf(outcome);
        var given = new HashMap<String, Object>();
        given.put("draft", labels.draft(outcome));
        adherences
                .next(outcome.id(), task.person().username())
                .ifPresent(referent -> given.put("speaksFor", referent.name() + ", " + labels.names(referent, areas)));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var hearing = task.require(OutcomeVariables.HEARING);
        adherences.give(hearing, task.person().username(), answer.asAdherence());
        if (answer.adherence() == Adherence.Answer.CONFIRM_WITH_OBSERVATIONS) {
            task.set(OutcomeVariables.OBSERVATIONS_GIVEN, true);
        }
    }

    /** What the form asks. */
    record Answer(Adherence.Answer adherence, List<Row> observations, @Nullable String reason) {

        private Adherence asAdherence() {
            return new Adherence(
                    adherence, reason, observations.stream().map(Row::text).toList());
        }
    }

    /** One observation. */
    record Row(String text) {}
}
