package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls the roll of a sitting with the written delegations that were handed in for it, before or at the door (X1.3). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class RollCalls {

    private final Sittings sittings;
    private final Announcements announcements;
    private final FloorStore floor;
    private final DelegationPaper paper;

    RollCalls(Sittings sittings, Announcements announcements, FloorStore floor, DelegationPaper paper) {
        this.sittings = sittings;
        this.announcements = announcements;
        this.floor = floor;
        this.paper = paper;
    }

    /**
     * Records who answered the roll, as {@link Sittings#callRoll} does, and files the delegations that are not on file yet.
     *
     * @param acts what was handed in at the door, by id of the seat
     * @throws RuleBroken if a seat is taken by a delegate whose written act nobody has handed in (BR-13), or as the roll itself
     */
    public Headcount call(SittingId id, RollCall roll, Map<String, List<FileRef>> acts) throws RuleBroken {
        var sitting = sittings.get(id);
        var known = announcements.of(id);
        var firstCall = floor.attendance(id, Call.FIRST);
        for (var index = 0; index < roll.answers().size(); index++) {
            var answer = roll.answers().get(index);
            var isOnFile = answer.delegation() == null
                    || isAnnounced(answer, known.get(answer.seat()))
                    || firstCall.stream().anyMatch(attendance -> isThatOf(answer, attendance));
            if (!isOnFile && acts.getOrDefault(answer.seat(), List.of()).isEmpty()) {
                throw new RuleBroken("BR-13", "seats." + index + ".delegationFile", "governance.sitting.actMissing");
            }
        }
        var headcount = sittings.callRoll(id, roll);
        file(sitting, roll, acts);
        return headcount;
    }

    private static boolean isThatOf(RollCall.Answer answer, Attendance attendance) {
        return attendance.seat().equals(answer.seat()) && Objects.equals(attendance.delegation(), answer.delegation());
    }

    private static boolean isAnnounced(RollCall.Answer answer, RollCall.@Nullable Answer announced) {
        return announced != null && Objects.equals(announced.delegation(), answer.delegation());
    }

    private void file(Sitting sitting, RollCall roll, Map<String, List<FileRef>> acts) {
        var standing = announcements.standing(sitting);
        var entities = sittings.seats(sitting).stream().collect(Collectors.toMap(Seat::id, Seat::entity));
        for (var answer : roll.answers()) {
            var entity = entities.getOrDefault(answer.seat(), answer.seat());
            acts.getOrDefault(answer.seat(), List.of()).forEach(act -> paper.file(sitting, entity, act));
            var given = standing.get(answer.seat());
            // Handed in for an earlier sitting, it belongs to the papers of this one too.
            if (given != null && given.delegation().equals(answer.delegation())) {
                paper.file(sitting, entity, given.act());
            }
        }
    }
}
