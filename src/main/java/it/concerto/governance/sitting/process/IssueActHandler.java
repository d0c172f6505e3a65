package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.sitting.Act;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.Acts.Numbering;
import it.concerto.governance.sitting.Grounds;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var item = sitting.item(SittingVariables.itemOfAct(task));
        var given = new HashMap<String, Object>();
        given.put("subject", item.title());
        given.put("number", acts.nextNumber(task.ambito(), sitting.heldOn().getYear()));
        var gaps = acts.gaps(task.ambito(), sitting.heldOn().getYear());
        given.put("gaps", gaps.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        given.put("dated", sitting.heldOn().toString());
        var result = item.result();
        given.put("result", result == null ? "" : wording.shown().of(result));
        given.put("otherItem", !item.isMain());
        given.put("textMissing", !item.isMain() && item.text() == null);
        Optional.ofNullable(item.text()).ifPresent(text -> given.put("resolution", text));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var file = answer.file().isEmpty() ? null : answer.file().get(0);
        acts.issue(
                SittingVariables.sittingOf(task),
                SittingVariables.itemOfAct(task),
                new Numbering(answer.number(), answer.dated(), file, answer.gapReason(), answer.grounds()),
                task.person().username());
        task.set(SittingVariables.ACT_ON, answer.dated().toString());
        var number = String.valueOf(answer.number());
        late.take(task, EnteredDay.ofDeed(Act.LATE, number, answer.dated(), answer.lateReason()));
    }

    /** What the form asks; opinions and text only of items that nobody proposed in Concerto. */
    record Answer(
            int number,
            @Nullable String gapReason,
            LocalDate dated,
            @Nullable String lateReason,
            List<FileRef> file,
            @Nullable String text,
            @Nullable Result technical,
            @Nullable String technicalNote,
            @Nullable LocalDate technicalOn,
            @Nullable String technicalSigner,
            @Nullable Result accounting,
            @Nullable String accountingNote,
            @Nullable LocalDate accountingOn,
            @Nullable String accountingSigner,
            @Nullable String overrideReason) {

        Grounds grounds() {
            var given = Stream.of(
                            opinion(Kind.TECHNICAL, technical, technicalNote, technicalOn, technicalSigner),
                            opinion(Kind.ACCOUNTING, accounting, accountingNote, accountingOn, accountingSigner))
                    .flatMap(Optional::stream)
                    .toList();
            return given.isEmpty() ? Grounds.OF_PROPOSAL : new Grounds(text, given, overrideReason);
        }

        /** An opinion without result, day or signer is none. */
        private static Optional<Opinion> opinion(
                Kind kind,
                @Nullable Result result,
                @Nullable String note,
                @Nullable LocalDate on,
                @Nullable String signer) {
            return result == null || on == null || signer == null
                    ? Optional.empty()
                    : Optional.of(new Opinion(kind, result, note, on, signer));
        }
    }
}
