package it.concerto.governance.sitting.process;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.Announcements;
import it.concerto.governance.sitting.Announcements.Announcement;
import it.concerto.governance.sitting.Delegation;
import it.concerto.governance.sitting.Delegation.Scope;
import it.concerto.governance.sitting.Presence;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.governance.sitting.Sittings;
import it.concerto.organisation.Seat;
import it.concerto.workflow.AnswerHandler;
import it.concerto.workflow.Answers;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskInHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var username = task.person().username();
        var seats =
                announcements.seatsOf(id, username).stream().map(Seat::entity).collect(Collectors.joining(", "));
        var standing = announcements.standing(id, username);
        var given = new HashMap<String, Object>();
        given.put("sittingLabel", wording.shown().title(sittings.get(id)));
        given.put("seatLabel", seats);
        given.put("presenceOptions", options(standing.isPresent()));
        standing.ifPresent(delegation -> given.put("standingLabel", label(delegation)));
        return given;
    }

    private String label(Delegation delegation) {
        return wording.shown()
                .of(
                        "delegation.standing",
                        delegation.delegate(),
                        wording.shown().of(delegation.office()),
                        delegation.document());
    }

    private List<Map<String, String>> options(boolean standing) {
        return Stream.of(Coming.values())
                .filter(coming -> standing || coming != Coming.STANDING)
                .map(coming ->
                        Map.of("value", coming.name(), "label", wording.shown().of(coming)))
                .toList();
    }

    @Override
    public void accept(TaskInHand task, Answer answer) throws RuleBroken {
        var id = SittingVariables.sittingOf(task);
        var by = task.person().username();
        if (answer.presence() == Coming.STANDING) {
            announcements.announceStanding(id, by);
            return;
        }
        if (answer.revoke()) {
            announcements.revoke(id, by);
        }
        announcements.announce(id, answer.announcement(), by);
    }

    /** Who comes. */
    enum Coming {
        PRESENT,
        REMOTE,
        /** The delegate who stands in since an earlier sitting. */
        STANDING,
        DELEGATED,
        ABSENT_JUSTIFIED
    }

    /** What the form asks. */
    record Answer(
            Coming presence,
            boolean revoke,
            @Nullable String delegate,
            Delegation.@Nullable Office delegateOffice,
            @Nullable Scope scope,
            @Nullable String delegation,
            List<FileRef> act,
            @Nullable LocalDate delegatedOn,
            @Nullable LocalDate delegatedUntil) {

        /** A delegation of which a part is missing counts as none (BR-13). */
        Announcement announcement() {
            var coming = Presence.valueOf(presence.name());
            if (delegate == null || delegateOffice == null || delegation == null || delegatedOn == null) {
                return new Announcement(coming, null, List.of());
            }
            var reach = Objects.requireNonNullElse(scope, Scope.SINGLE_SITTING);
            var until = reach == Scope.OPEN ? delegatedUntil : null;
            var written = new Delegation(delegate, delegateOffice, delegation, delegatedOn, until);
            return new Announcement(coming, written, reach, act);
        }
    }
}
