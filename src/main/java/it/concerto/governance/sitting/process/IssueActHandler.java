package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.Act;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.Acts.Numbering;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.EnteredDay;
import it.concerto.workflow.LateEntries;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers the act of what was approved (X1.6). */
@Answers(form = "issueAct")
class IssueActHandler implements AnswerHandler<IssueActHandler.Answer> {

    private final Acts acts;
    private final Sittings sittings;
    private final SittingWording wording;
    private final LateEntries late;

    IssueActHandler(Acts acts, Sittings sittings, SittingWording wording, LateEntries late) {
        this.acts = acts;
        this.sittings = sittings;
        this.wording = wording;
        this.late = late;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var sitting = sittings.get(SittingVariables.sittingOf(task));
        var item = sitting.mainItem();
        var given = new HashMap<String, Object>();
        given.put("subject", item.title());
        given.put("number", acts.nextNumber(task.ambito(), sitting.heldOn().getYear()));
        var gaps = acts.gaps(task.ambito(), sitting.heldOn().getYear());
        given.put("gaps", gaps.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        given.put("dated", sitting.heldOn().toString());
        var result = item.result();
        given.put("result", result == null ? "" : wording.shown().of(result));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var file = answer.file().isEmpty() ? null : answer.file().get(0);
        acts.issue(
                SittingVariables.sittingOf(task),
                new Numbering(answer.number(), answer.dated(), file, answer.gapReason()),
                task.person().username());
        task.set(SittingVariables.ACT_ON, answer.dated().toString());
        var number = String.valueOf(answer.number());
        late.take(task, EnteredDay.ofDeed(Act.LATE, number, answer.dated(), answer.lateReason()));
    }

    /** What the form asks. */
    record Answer(
            int number, @Nullable String gapReason, LocalDate dated, @Nullable String lateReason, List<FileRef> file) {}
}
