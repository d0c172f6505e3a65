package it.concerto.governance.council.process;

import it.concerto.governance.council.CouncilSitting;
import it.concerto.governance.council.CouncilVote;
import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.governance.council.Councils;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records what the council reports of its sitting (G4). */
@Answers(form = "recordCouncilVote")
class RecordCouncilVoteHandler implements AnswerHandler<RecordCouncilVoteHandler.Answer> {

    private final Councils councils;
    private final CouncilView view;

    RecordCouncilVoteHandler(Councils councils, CouncilView view) {
        this.councils = councils;
        this.view = view;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var council = CouncilVariables.councilOf(task);
        var sitting = councils.sitting(council);
        var given = new HashMap<>(view.comune(council));
        given.put("convocation", convocation(sitting));
        given.put("heldOn", held(sitting).toLocalDate().toString());
        given.put("planHash", councils.submission(council).sha256());
        return given;
    }

    private String convocation(CouncilSitting sitting) {
        var call = sitting.isAtSecondCall() ? Call.SECOND : Call.FIRST;
        return view.wording().shown().moment(held(sitting)) + ", "
                + view.wording().shown().of(call);
    }

    private static LocalDateTime held(CouncilSitting sitting) {
        var second = sitting.secondCall();
        return sitting.isAtSecondCall() && second != null ? second : sitting.firstCall();
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var secondCall = councils.report(
                CouncilVariables.councilOf(task), answer.vote(), task.person().username());
        view.take(task, "governance.deed.lateCouncilVote", answer.heldOn(), answer.lateReason());
        task.set(CouncilVariables.RESULT, answer.result().name());
        task.set(CouncilVariables.SECOND_CALL_OPEN, secondCall);
        if (secondCall) {
            var sitting = councils.sitting(CouncilVariables.councilOf(task));
            task.set(CouncilVariables.SITTING_ON, held(sitting).toLocalDate().toString());
        }
    }

    /** What the form asks. */
    record Answer(
            Result result,
            LocalDate heldOn,
            @Nullable String lateReason,
            int assigned,
            int inOffice,
            int present,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Integer notVoting,
            @Nullable Integer enforceabilityVotes,
            boolean sameVersion,
            @Nullable String quorumReason,
            @Nullable String reason) {

        CouncilVote vote() {
            return new CouncilVote(
                    result,
                    heldOn,
                    assigned,
                    inOffice,
                    present,
                    orNone(inFavour),
                    orNone(against),
                    orNone(abstained),
                    orNone(notVoting),
                    orNone(enforceabilityVotes),
                    sameVersion,
                    quorumReason,
                    reason);
        }

        private static int orNone(@Nullable Integer votes) {
            return votes == null ? 0 : votes;
        }
    }
}
