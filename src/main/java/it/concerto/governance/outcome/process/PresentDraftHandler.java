package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.OutcomeMeetings;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.governance.outcome.Presence;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes who came to the meeting and what was said (E2). */
@Answers(form = "presentDraft")
class PresentDraftHandler implements AnswerHandler<PresentDraftHandler.Answer> {

    private final Outcomes outcomes;
    private final OutcomeMeetings meetings;
    private final HearingLabels labels;

    PresentDraftHandler(Outcomes outcomes, OutcomeMeetings meetings, HearingLabels labels) {
        this.outcomes = outcomes;
        this.meetings = meetings;
        this.labels = labels;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var outcome = outcomes.get(task.require(OutcomeVariables.HEARING));
        var referents = outcomes.referents(outcome.id());
        return Map.of(
                "draft", labels.draft(outcome),
                "quorum", labels.quorum(meetings.needed(outcome.id()), referents.size()),
                "referentOptions", labels.referents(referents, labels.areasOf(outcome)),
                "referents",
                        referents.stream()
                                .map(referent -> Map.of("referent", referent.username(), "presence", "PRESENT"))
                                .toList());
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var held = meetings.hold(task.require(OutcomeVariables.HEARING), answer.presences(), answer.summary());
        task.set(OutcomeVariables.MEETING_AGAIN, held.again());
        task.set(OutcomeVariables.ADHERENCE_DEADLINE, OutcomeVariables.endOf(held.lastDay()));
    }

    /** What the form asks. */
    record Answer(List<Row> referents, String summary) {

        private Map<String, Presence> presences() {
            var presences = new LinkedHashMap<String, Presence>();
            referents.forEach(row -> presences.put(row.referent(), row.presence()));
            return presences;
        }
    }

    /** One referent of the roll. */
    record Row(String referent, Presence presence) {}
}
