package it.concerto.governance.sitting;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.governance.sitting.ItemVote.SeatMovement;
import it.concerto.organisation.Seat;
import it.concerto.organisation.Seats;
import it.concerto.path.PathId;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sittings of the Coordinamento: calls their roll and tells what happened in them. */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Sittings {

    private final SittingStore store;
    private final FloorStore floor;
    private final Seats seats;
    private final BodyRulebook rulebook;
    private final Clock clock;

    Sittings(SittingStore store, FloorStore floor, Seats seats, BodyRulebook rulebook, Clock clock) {
        this.store = store;
        this.floor = floor;
        this.seats = seats;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Records who answered the roll and counts the quorum of the call. Without a quorum the sitting goes on to its second call
     * or, if none was announced, is deserted; the names of those who came are kept either way.
     *
     * @throws RuleBroken before the day of the sitting (X1.2), if a delegation does not stand (BR-13, BR-14), somebody would fill two seats (BR-11), or the chair is
     *     not there
     */
    public Headcount callRoll(SittingId id, RollCall roll) throws RuleBroken {
        var sitting = get(id);
        if (LocalDate.now(clock).isBefore(sitting.heldOn())) {
            throw new RuleBroken("X1.2", "", "governance.sitting.notYet", sitting.heldOn());
        }
        var list = Roll.of(seats(sitting), roll, sitting.heldOn());
        list.attendance().forEach(attendance -> floor.addAttendance(sitting, attendance));

        var headcount = rulebook.of(sitting.ambito()).headcount(sitting.call(), list.ballots());
        if (headcount.isQuorate()) {
            list.checkChair(roll.chair());
            store.open(id, sitting.call(), roll);
        } else if (hasSecondCall(sitting)) {
            store.setStatus(id, Sitting.Status.CONVENED, Call.SECOND);
        } else {
            store.setStatus(id, Sitting.Status.DESERTED, sitting.call());
        }
        return headcount;
    }

    private static boolean hasSecondCall(Sitting sitting) {
        return sitting.call() == Call.FIRST && sitting.secondCall() != null;
    }

    /**
     * Records who has come and gone since the roll call or the vote before (X1.3).
     *
     * @throws RuleBroken if a seat leaves that is not there, arrives that is, or does either before what it did
     *     last, before the opening, or before a vote that has counted it
     */
    void move(Sitting sitting, List<SeatMovement> movements) throws RuleBroken {
        if (!movements.isEmpty()) {
            Whereabouts.after(attendance(sitting), Course.of(sitting), movements)
                    .forEach(changed -> floor.setMovements(sitting, changed));
        }
    }

    @Transactional(readOnly = true)
    public Sitting get(SittingId id) {
        return store.find(id).orElseThrow(() -> new IllegalStateException("No sitting " + id));
    }

    /** All convocations for a purpose, the oldest first. */
    @Transactional(readOnly = true)
    public List<Sitting> of(PathId path, Purpose purpose) {
        return store.of(path, purpose);
    }

    /** The seats of the body on the day of the sitting. */
    @Transactional(readOnly = true)
    public List<Seat> seats(Sitting sitting) {
        return seats.of(sitting.ambito(), sitting.heldOn());
    }

    /** The roll of the call that the sitting is at; empty before it is called. */
    @Transactional(readOnly = true)
    public List<Attendance> attendance(Sitting sitting) {
        return floor.attendance(sitting.id(), sitting.call());
    }

    /** How many seats the call that comes next needs. */
    @Transactional(readOnly = true)
    public int neededSeats(Sitting sitting) {
        return rulebook.of(sitting.ambito())
                .headcount(sitting.call(), new Roll(seats(sitting), List.of()).ballots())
                .needed();
    }

    /** Who is there now, against the quorum. */
    @Transactional(readOnly = true)
    public Headcount headcount(Sitting sitting) {
        return headcount(sitting, Set.of());
    }

    /** The same, for an item from which seats are excluded (BR-15). */
    Headcount headcount(Sitting sitting, Set<String> excluded) {
        var ballots = new Roll(seats(sitting), attendance(sitting))
                .ballotsNow().stream()
                        .map(ballot -> excluded.contains(ballot.seat()) ? ballot.excluded() : ballot)
                        .toList();
        return rulebook.of(sitting.ambito()).headcount(sitting.call(), ballots);
    }

    /** The seats that vote on an item (BR-12). */
    @Transactional(readOnly = true)
    public List<Seat> entitled(Sitting sitting, AgendaItem item) {
        return seats(sitting).stream()
                .filter(seat -> Roll.votesOf(seat, item.jointMatter()) > 0)
                .toList();
    }

    /** The votes cast on an item; empty before it is put to the vote. */
    @Transactional(readOnly = true)
    public List<CastVote> votes(Sitting sitting, int item) {
        return floor.votes(sitting.id(), item);
    }

    /** The amendments to the item that the sitting was called for, if the body approved any. */
    @Transactional(readOnly = true)
    public List<Amendment> approvedAmendments(Sitting sitting) {
        return amendments(sitting, AgendaItem.MAIN).stream()
                .filter(VotedAmendment::approved)
                .map(VotedAmendment::amendment)
                .toList();
    }

    /** The amendments to an item that were put to the vote. */
    List<VotedAmendment> amendments(Sitting sitting, int item) {
        return floor.amendments(sitting.id(), item);
    }

    /** How each seat voted on an amendment, or on enforceability; empty where only totals were kept. */
    List<Ballot> motionVotes(Sitting sitting, int item, int motion) {
        return floor.motionVotes(sitting.id(), item, motion);
    }
}
