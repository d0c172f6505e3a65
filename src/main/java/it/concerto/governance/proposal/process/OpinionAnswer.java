package it.concerto.governance.proposal.process;

import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.Opinions.Statement;
import it.concerto.governance.proposal.Proposal;
import it.concerto.path.PathId;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What either opinion's form asks. */
public record OpinionAnswer(Result result, @Nullable String note, LocalDate givenOn, @Nullable String lateReason) {

    void giveTo(Opinions opinions, LateEntries late, Kind kind, TaskInHand task) throws RuleBroken {
        opinions.give(
                PathId.of(task.path()),
                ProposalVariables.purposeOf(task),
                kind,
                new Statement(result, note, givenOn),
                task.person());
        late.take(task, EnteredDay.ofDeed("governance.deed.lateOpinion." + kind, "", givenOn, lateReason));
    }

    static Map<String, Object> given(Proposal proposal, FrameTable frame, LocalDate today) {
        var given = new HashMap<String, Object>();
        given.put("proposalTitle", proposal.title());
        given.put("proposalText", proposal.text());
        given.put("givenOn", today.toString());
        var plan = proposal.plan();
        given.put("planVersion", plan == null ? "" : plan.number() + " (" + plan.sha256() + ")");
        given.putAll(frame.of(proposal.path(), plan));
        return given;
    }
}
