package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.Announcements;
import it.concerto.governance.sitting.Announcements.Announcement;
import it.concerto.governance.sitting.Delegation;
import it.concerto.governance.sitting.Presence;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.organisation.Seat;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes from a member that they come, or whom they delegate (X1.2). */
@Answers(form = "giveDelegation")
class GiveDelegationHandler implements AnswerHandler<GiveDelegationHandler.Answer> {

    private final Announcements announcements;
    private final Sittings sittings;
    private final SittingWording wording;

    GiveDelegationHandler(Announcements announcements, Sittings sittings, SittingWording wording) {
        this.announcements = announcements;
        this.sittings = sittings;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> given(TaskInHand task) {
        var id = SittingVariables.sittingOf(task);
        var seats = announcements.seatsOf(id, task.person().username()).stream()
                .map(Seat::entity)
                .collect(Collectors.joining(", "));
        return Map.of("sittingLabel", wording.shown().title(sittings.get(id)), "seatLabel", seats);
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        announcements.announce(
                SittingVariables.sittingOf(task),
                answer.announcement(),
                task.person().username());
    }

    /** Whether a delegation is for one sitting or stands until revoked. */
    enum Scope {
        SINGLE_SITTING,
        OPEN
    }

    /** What the form asks. */
    record Answer(
            Presence presence,
            @Nullable String delegate,
            Delegation.@Nullable Office delegateOffice,
            @Nullable Scope scope,
            @Nullable String delegation,
            List<FileRef> act,
            @Nullable LocalDate delegatedOn,
            @Nullable LocalDate delegatedUntil) {

        /** A delegation of which a part is missing counts as none (BR-13). */
        Announcement announcement() {
            if (delegate == null || delegateOffice == null || delegation == null || delegatedOn == null) {
                return new Announcement(presence, null, List.of());
            }
            var until = scope == Scope.OPEN ? delegatedUntil : null;
            return new Announcement(
                    presence, new Delegation(delegate, delegateOffice, delegation, delegatedOn, until), act);
        }
    }
}
