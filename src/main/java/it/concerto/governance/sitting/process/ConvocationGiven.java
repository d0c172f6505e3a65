package it.concerto.governance.sitting.process;

import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.BodyRulebook;
import it.concerto.governance.sitting.UndoneItems;
import it.concerto.governance.sitting.process.ConveneSittingHandler.Answer.Item;
import it.concerto.path.PathId;
import it.concerto.workflow.TaskInHand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a convocation begins with: the proposal, the earliest day, whom it reaches, and what the sittings before left undone. */
@Component
class ConvocationGiven {

    private static final LocalTime USUAL_HOUR = LocalTime.of(10, 0);

    private final Proposals proposals;
    private final UndoneItems undone;
    private final BodyRulebook rulebook;
    private final Invited invited;
    private final Clock clock;

    ConvocationGiven(Proposals proposals, UndoneItems undone, BodyRulebook rulebook, Invited invited, Clock clock) {
        this.proposals = proposals;
        this.undone = undone;
        this.rulebook = rulebook;
        this.invited = invited;
        this.clock = clock;
    }

    Map<String, Object> of(TaskInHand task) {
        var given = new HashMap<String, Object>();
        var starts =
                rulebook.earliestSitting(task.ambito(), LocalDate.now(clock)).atTime(USUAL_HOUR);
        given.put("starts", starts.toString());
        given.put("recipients", invited.rows(task.ambito(), starts.toLocalDate()));
        invited.without(task.ambito(), starts.toLocalDate()).ifPresent(members -> given.put("unreached", members));
        putAgenda(given, task);
        return given;
    }

    private void putAgenda(Map<String, Object> given, TaskInHand task) {
        var path = PathId.of(task.path());
        var purpose = ProposalVariables.purposeOf(task);
        given.put("subject", proposals.require(path, purpose).title());
        undone.mainItem(path, purpose).ifPresent(item -> {
            var presentation = item.presentation();
            given.put("jointMatter", item.jointMatter());
            given.put("attachments", presentation.documents());
            if (presentation.rapporteur() != null) {
                given.put("rapporteur", presentation.rapporteur());
            }
        });
        var others = undone.before(task.ambito(), path).stream().map(Item::of).toList();
        if (!others.isEmpty()) {
            given.put("otherItems", others);
        }
    }
}
