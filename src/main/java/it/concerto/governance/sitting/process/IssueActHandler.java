package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Opinion.Result;
import it.concerto.governance.sitting.Act;
import it.concerto.governance.sitting.Acts;
import it.concerto.governance.sitting.Acts.Numbering;
import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.Grounds;
import it.concerto.governance.sitting.ItemsWithoutAct;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers the act of what was approved, or says why another item than the main one becomes none (X1.6). */
@Answers(form = "issueAct")
class IssueActHandler implements AnswerHandler<IssueActHandler.Answer> {

    private final Acts acts;
    private final ItemsWithoutAct withoutAct;
    private final Sittings sittings;
    private final SittingWording wording;
    private final LateEntries late;

    IssueActHandler(
            Acts acts, ItemsWithoutAct withoutAct, Sittings sittings, SittingWording wording, LateEntries late) {
        this.acts = acts;
        this.withoutAct = withoutAct;
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
        if (!item.isMain()) {
            given.put("ending", Ending.NUMBERED.name());
        }
        given.put("textMissing", !item.isMain() && item.text() == null);
        Optional.ofNullable(item.text()).ifPresent(text -> given.put("resolution", text));
        return given;
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var isClosed = answer.ending() == Ending.CLOSED;
        if (isClosed) {
            withoutAct.add(
                    SittingVariables.sittingOf(task),
                    SittingVariables.itemOfAct(task),
                    Objects.requireNonNullElse(answer.closedReason(), ""),
                    task.person().username());
        } else {
            number(task, answer);
        }
        task.set(SittingVariables.ACT_NUMBERED, !isClosed);
    }

    private void number(TaskInHand task, Answer answer) throws RuleBroken {
        var item = SittingVariables.itemOfAct(task);
        var numbering = answer.numbering();
        acts.issue(
                SittingVariables.sittingOf(task), item, numbering, task.person().username());
        var dated = numbering.dated();
        task.set(SittingVariables.NUMBERED_ON, dated.toString());
        if (item == AgendaItem.MAIN) {
            task.set(SittingVariables.ACT_ON, dated.toString());
        }
        var number = String.valueOf(numbering.number());
        late.take(task, EnteredDay.ofDeed(Act.LATE, number, dated, answer.lateReason()));
    }

    /** What becomes of an item that was resolved. */
    enum Ending {
        NUMBERED,
        /** No act: nothing is numbered or published. */
        CLOSED
    }

    /**
     * What the form asks; opinions and text only of items that nobody proposed in Concerto.
     *
     * @param ending null of the main item, which is always numbered, and in forms from before the question
     * @param number null only if the item is not numbered, as the day
     */
    record Answer(
            @Nullable Ending ending,
            @Nullable String closedReason,
            @Nullable Integer number,
            @Nullable String gapReason,
            @Nullable LocalDate dated,
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

        Numbering numbering() {
            var signed = file.isEmpty() ? null : file.get(0);
            return new Numbering(
                    Objects.requireNonNull(number), Objects.requireNonNull(dated), signed, gapReason, grounds());
        }

        private Grounds grounds() {
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
