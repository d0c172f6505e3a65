package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.BodyRulebook;
import it.concerto.governance.sitting.Convocation;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.Convocations;
import it.concerto.governance.sitting.Presentation;
import it.concerto.path.PathId;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Convenes the body (X1.1). */
@Answers(form = "conveneSitting")
class ConveneSittingHandler implements AnswerHandler<ConveneSittingHandler.Answer> {

    private static final LocalTime USUAL_HOUR = LocalTime.of(10, 0);

    private final Convocations convocations;
    private final Proposals proposals;
    private final BodyRulebook rulebook;
    private final Invited invited;
    private final Clock clock;

    ConveneSittingHandler(
            Convocations convocations, Proposals proposals, BodyRulebook rulebook, Invited invited, Clock clock) {
        this.convocations = convocations;
        this.proposals = proposals;
        this.rulebook = rulebook;
        this.invited = invited;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var proposal = proposals.require(PathId.of(task.path()), ProposalVariables.purposeOf(task));
        var today = LocalDate.now(clock);
        var starts = rulebook.earliestSitting(task.ambito(), today).atTime(USUAL_HOUR);
        var given = new HashMap<String, Object>();
        given.put("subject", proposal.title());
        given.put("starts", starts.toString());
        given.put("recipients", invited.rows(task.ambito(), starts.toLocalDate()));
        invited.without(task.ambito(), starts.toLocalDate()).ifPresent(members -> given.put("unreached", members));
        return given;
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
