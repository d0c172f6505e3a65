package it.concerto.governance.outcome.process;

import it.concerto.governance.outcome.OutcomeLetters;
import it.concerto.governance.outcome.OutcomeMeetings;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fixes the meeting and calls the referents to it (E1). */
@Answers(form = "conveneReferents")
class ConveneReferentsHandler implements AnswerHandler<ConveneReferentsHandler.Answer> {

    private final Outcomes outcomes;
    private final OutcomeMeetings meetings;
    private final OutcomeLetters letters;
    private final HearingLabels labels;
    private final LateEntries late;

    ConveneReferentsHandler(
            Outcomes outcomes,
            OutcomeMeetings meetings,
            OutcomeLetters letters,
            HearingLabels labels,
            LateEntries late) {
        this.outcomes = outcomes;
        this.meetings = meetings;
        this.letters = letters;
        this.labels = labels;
        this.late = late;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var outcome = outcomes.get(task.require(OutcomeVariables.HEARING));
        var areas = labels.areasOf(outcome);
        var rows = outcomes.referents(outcome.id()).stream()
                .map(referent -> Map.of("name", referent.name(), "areas", labels.names(referent, areas)))
                .toList();
        return Map.of("draft", labels.draft(outcome), "referents", rows);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var outcome = outcomes.get(task.require(OutcomeVariables.HEARING));
        var meeting = meetings.convene(outcome.id(), answer.when(), answer.place(), answer.invited(), answer.reason());
        task.set(OutcomeVariables.MEETING_ON, answer.when().toLocalDate().toString());
        late.take(
                task,
                EnteredDay.announced(
                        "governance.deed.lateReferents", answer.when().toLocalDate(), answer.reason()));
        letters.convoke(outcome, meeting);
    }

    /** What the form asks. */
    record Answer(LocalDateTime when, String place, @Nullable String invited, @Nullable String reason) {}
}
