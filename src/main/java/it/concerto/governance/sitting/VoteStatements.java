package it.concerto.governance.sitting;

import it.concerto.governance.sitting.VoteStatement.Stance;
import it.concerto.organisation.Seat;
import it.concerto.path.PathId;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets members of the body confirm or dispute what was recorded of them, until the minutes are written (X1.4). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class VoteStatements {

    private final SittingStore store;
    private final Sittings sittings;
    private final VoteStatementStore statements;
    private final Deeds deeds;
    private final Clock clock;

    VoteStatements(SittingStore store, Sittings sittings, VoteStatementStore statements, Deeds deeds, Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.statements = statements;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * What was recorded of one seat, and what its holder says to it.
     *
     * @param vote null for the presence
     */
    public record Recorded(
            Sitting sitting, int item, Attendance attendance, @Nullable CastVote vote, @Nullable VoteStatement said) {}

    /** What was recorded of the member in the sittings of the path whose minutes are still to be written. */
    @Transactional(readOnly = true)
    public List<Recorded> of(PathId path, String username) {
        return store.open(path).stream()
                .flatMap(sitting -> of(sitting, username).stream())
                .toList();
    }

    private List<Recorded> of(Sitting sitting, String username) {
        var said = statements.of(sitting.id());
        var recorded = new ArrayList<Recorded>();
        for (var attendance : own(sitting, username)) {
            recorded.add(new Recorded(
                    sitting,
                    VoteStatement.PRESENCE,
                    attendance,
                    null,
                    said(said, VoteStatement.PRESENCE, attendance.seat())));
            for (var item : sitting.agenda()) {
                vote(sitting, item.number(), attendance.seat())
                        .ifPresent(vote -> recorded.add(new Recorded(
                                sitting,
                                item.number(),
                                attendance,
                                vote,
                                said(said, item.number(), attendance.seat()))));
            }
        }
        return recorded;
    }

    private static @Nullable VoteStatement said(List<VoteStatement> said, int item, String seat) {
        return said.stream()
                .filter(each -> each.item() == item && each.seat().equals(seat))
                .findFirst()
                .orElse(null);
    }

    /** The seats that the member holds and that nobody filled for them. */
    private List<Attendance> own(Sitting sitting, String username) {
        var held = sittings.seats(sitting).stream()
                .filter(seat -> username.equals(seat.username()))
                .map(Seat::id)
                .collect(Collectors.toSet());
        return sittings.attendance(sitting).stream()
                .filter(each -> held.contains(each.seat()) && each.delegation() == null)
                .toList();
    }

    /** A component without vote has none to confirm. */
    private Optional<CastVote> vote(Sitting sitting, int item, String seat) {
        return sittings.votes(sitting, item).stream()
                .filter(vote ->
                        vote.ballot().seat().equals(seat) && vote.ballot().isEntitled())
                .findFirst();
    }

    /** Everything that members have said of a sitting, by item. */
    @Transactional(readOnly = true)
    public List<VoteStatement> of(SittingId id) {
        return statements.of(id);
    }

    /**
     * Keeps what a member says; said again, the last word counts, and the log of the path keeps all of them.
     *
     * @param reason what is wrong
     * @throws RuleBroken once the minutes are written, if nothing of that kind was recorded of the member, or if what is
     *     disputed is not told
     */
    public void state(SittingId id, int item, Stance stance, @Nullable String reason, String by) throws RuleBroken {
        var sitting = sittings.get(id);
        if (sitting.status() != Sitting.Status.OPEN) {
            throw new RuleBroken("X1.4", "", "governance.statement.closed");
        }
        var recorded =
                of(sitting, by).stream().filter(one -> one.item() == item).toList();
        if (recorded.isEmpty()) {
            throw new RuleBroken("X1.4", "", "governance.statement.notYours");
        }
        if (stance == Stance.DISPUTED && reason == null) {
            throw new RuleBroken("X1.4", "reason", "governance.statement.reasonMissing");
        }
        for (var one : recorded) {
            var said = new VoteStatement(one.attendance().seat(), item, stance, reason, by, clock.instant());
            statements.put(id, sitting.ambito(), said);
            var deed = new Deed(
                    "governance.deed.vote." + stance,
                    one.attendance().entity(),
                    "",
                    String.valueOf(item),
                    reason == null ? "" : reason,
                    null);
            deeds.record(sitting.ambito(), sitting.path().value(), deed, by);
        }
    }
}
