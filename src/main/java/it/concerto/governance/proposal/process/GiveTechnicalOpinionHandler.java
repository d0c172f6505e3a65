package it.concerto.governance.proposal.process;

import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinions;
import it.concerto.governance.proposal.Proposals;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Takes the technical opinion on the proposal (A3, F2; TUEL art. 49). */
@Answers(form = "giveTechnicalOpinion")
class GiveTechnicalOpinionHandler implements AnswerHandler<OpinionAnswer> {

    private final Opinions opinions;
    private final Proposals proposals;
    private final FrameTable frame;
    private final LateEntries late;
    private final Clock clock;

    GiveTechnicalOpinionHandler(
            Opinions opinions, Proposals proposals, FrameTable frame, LateEntries late, Clock clock) {
        this.opinions = opinions;
        this.proposals = proposals;
        this.frame = frame;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var proposal = proposals.require(PathId.of(task.path()), ProposalVariables.purposeOf(task));
        return OpinionAnswer.given(proposal, frame, LocalDate.now(clock));
    }

    @Override
    public void accept(TaskInHand task, OpinionAnswer answer) throws RuleBroken {
        answer.giveTo(opinions, late, Kind.TECHNICAL, task);
    }
}
