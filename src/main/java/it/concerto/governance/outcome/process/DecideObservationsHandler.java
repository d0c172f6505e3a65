package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.Adherences;
import it.concerto.governance.outcome.OutcomeResult;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.ProcessVariable;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what becomes of the referents' observations. */
@Answers(form = "decideObservations")
class DecideObservationsHandler implements AnswerHandler<DecideObservationsHandler.Answer> {

    private final Adherences adherences;

    DecideObservationsHandler(Adherences adherences) {
        this.adherences = adherences;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var observations = adherences.observations(task.require(OutcomeVariables.HEARING));
        return Map.of(
                "observationOptions",
                        observations.stream()
                                .map(observation -> Map.of("value", observation.id(), "label", observation.text()))
                                .toList(),
                "observations",
                        observations.stream()
                                .map(observation -> Map.of("observation", observation.id()))
                                .toList());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var redraft = adherences.decide(task.require(OutcomeVariables.HEARING), answer.decisions());
        task.set(OutcomeVariables.REDRAFT, redraft);
        if (redraft) {
            task.set(ProcessVariable.OUTCOME, OutcomeResult.REDRAFT.name());
        }
    }

    /** What the form asks. */
    record Answer(List<Row> observations) {

        private Map<String, Adherences.Decision> decisions() {
            var decisions = new LinkedHashMap<String, Adherences.Decision>();
            observations.forEach(row -> decisions.put(
                    row.observation(), new Adherences.Decision(row.decision() == Choice.ACCEPT, row.reply())));
            return decisions;
        }
    }

    /** One observation and what becomes of it. */
    record Row(String observation, Choice decision, String reply) {}

    enum Choice {
        ACCEPT,
        REJECT
    }
}
