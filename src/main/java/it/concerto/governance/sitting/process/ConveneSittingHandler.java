package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.Convocation;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.Convocations;
import it.concerto.governance.sitting.Presentation;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Convenes the body (X1.1). */
@Answers(form = "conveneSitting")
class ConveneSittingHandler implements AnswerHandler<ConveneSittingHandler.Answer> {

    private final Convocations convocations;
    private final ConvocationGiven convocation;

    ConveneSittingHandler(Convocations convocations, ConvocationGiven convocation) {
        this.convocations = convocations;
        this.convocation = convocation;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        return convocation.of(task);
    }

    /** The day proposed is the earliest from today. */
    @Override
    public Set<String> reckoned() {
        return Set.of("starts");
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var sitting = convocations.convene(
                PathId.of(task.path()),
                ProposalVariables.purposeOf(task),
                answer.convocation(),
                task.person().username());
        task.set(SittingVariables.SITTING, sitting.toString());
        task.set(SittingVariables.SITTING_ON, answer.starts().toLocalDate().toString());
    }

    /** What the form asks. */
    record Answer(
            LocalDateTime starts,
            @Nullable LocalDateTime secondCall,
            @Nullable String place,
            @Nullable String videoUrl,
            boolean jointMatter,
            @Nullable String rapporteur,
            List<FileRef> attachments,
            List<Item> otherItems,
            boolean urgent,
            @Nullable String reason) {

        /** A further point of the agenda. */
        record Item(
                String title,
                AgendaItem.Kind kind,
                @Nullable String text,
                @Nullable String rapporteur,
                List<FileRef> documents) {

            /** An item that comes before the body again. */
            static Item of(AgendaItem item) {
                var presentation = item.presentation();
                return new Item(
                        item.title(), item.kind(), item.text(), presentation.rapporteur(), presentation.documents());
            }

            OtherItem item() {
                return new OtherItem(title, kind, text, new Presentation(rapporteur, documents));
            }
        }

        Convocation convocation() {
            var main = new Presentation(rapporteur, attachments);
            var others = otherItems.stream().map(Item::item).toList();
            return new Convocation(starts, secondCall, place, videoUrl, urgent, reason, jointMatter, main, others);
        }
    }
}
