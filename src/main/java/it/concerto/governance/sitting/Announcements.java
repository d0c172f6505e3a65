package it.concerto.governance.sitting;

import it.concerto.files.FileRef;
import it.concerto.governance.sitting.Delegation.Scope;
import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members of the body announce before a sitting: that they come, or whom they delegate (X1.2). */
@Service
@Transactional(rollbackFor = RuleBroken.class)
public class Announcements {

    private final AnnouncementStore store;
    private final StandingDelegationStore delegations;
    private final Sittings sittings;
    private final DelegationPaper paper;
    private final Clock clock;

    Announcements(
            AnnouncementStore store,
            StandingDelegationStore delegations,
            Sittings sittings,
            DelegationPaper paper,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.sittings = sittings;
        this.paper = paper;
        this.clock = clock;
    }

    /**
     * What a member announces.
     *
     * @param delegation set if a delegate is to come
     * @param scope how far the delegation reaches
     * @param act the written act of delegation
     */
    public record Announcement(Presence presence, @Nullable Delegation delegation, Scope scope, List<FileRef> act) {

        /** What is announced for one sitting only. */
        public Announcement(Presence presence, @Nullable Delegation delegation, List<FileRef> act) {
            this(presence, delegation, Scope.SINGLE_SITTING, act);
        }
    }

    /** Usernames of the members with an account. */
    @Transactional(readOnly = true)
    public List<String> members(SittingId id) {
        return sittings.seats(sittings.get(id)).stream()
                .map(Seat::username)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The seats that a member holds on the day of the sitting. */
    @Transactional(readOnly = true)
    public List<Seat> seatsOf(SittingId id, String username) {
        return sittings.seats(sittings.get(id)).stream()
                .filter(seat -> username.equals(seat.username()))
                .toList();
    }

    /**
     * Keeps what a member announces until the roll is called, where it is what the office begins with. A delegation for more
     * than one sitting takes the place of the one before it.
     *
     * @throws RuleBroken once the roll is called, if the person holds no seat, or if the delegation does not stand (BR-13, BR-14)
     */
    public void announce(SittingId id, Announcement announced, String by) throws RuleBroken {
        var sitting = open(id);
        for (var seat : ownSeats(id, by)) {
            put(sitting, seat, new RollCall.Answer(seat.id(), announced.presence(), announced.delegation()), by);
            for (var act : announced.act()) {
                paper.file(sitting, seat.entity(), act);
                if (announced.scope() == Scope.OPEN && announced.delegation() != null) {
                    delegations.revoke(sitting.ambito(), seat.id(), now());
                    var standing = new StandingDelegation(seat.id(), announced.delegation(), act, by);
                    delegations.put(sitting, standing, now());
                }
            }
        }
    }

    /**
     * Announces the delegate who stands in for the member since an earlier sitting.
     *
     * @throws RuleBroken as {@link #announce}, and if no such delegation stands for the seat any more
     */
    public void announceStanding(SittingId id, String by) throws RuleBroken {
        var sitting = open(id);
        var standing = standing(sitting);
        for (var seat : ownSeats(id, by)) {
            var delegated = standing.get(seat.id());
            if (delegated == null) {
                throw new RuleBroken("BR-13", "presence", "governance.sitting.delegationMissing", seat.entity());
            }
            put(sitting, seat, delegated.answer(), by);
        }
    }

    /** Ends the delegations that stand for the member's seats, for this sitting and those after it. */
    public void revoke(SittingId id, String by) throws RuleBroken {
        var sitting = open(id);
        for (var seat : ownSeats(id, by)) {
            delegations.revoke(sitting.ambito(), seat.id(), now());
        }
    }

    private Sitting open(SittingId id) throws RuleBroken {
        var sitting = sittings.get(id);
        if (sitting.status() != Sitting.Status.CONVENED) {
            throw new RuleBroken("X1.2", "", "governance.sitting.rollCalled");
        }
        return sitting;
    }

    private List<Seat> ownSeats(SittingId id, String by) throws RuleBroken {
        var seats = seatsOf(id, by);
        if (seats.isEmpty()) {
            throw new RuleBroken("BR-11", "", "governance.sitting.noSuchSeat");
        }
        return seats;
    }

    private void put(Sitting sitting, Seat seat, RollCall.Answer answer, String by) throws RuleBroken {
        Roll.checkDelegation(seat, answer, sitting.heldOn(), "");
        store.put(sitting.id(), sitting.ambito(), answer, by, now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** By id of the seat: the member's word for this sitting, else the delegate who stands in; empty where there is neither. */
    @Transactional(readOnly = true)
    public Map<String, RollCall.Answer> of(SittingId id) {
        var answers = new HashMap<String, RollCall.Answer>();
        standing(sittings.get(id)).forEach((seat, standing) -> answers.put(seat, standing.answer()));
        store.of(id).forEach(answer -> answers.put(answer.seat(), answer));
        return answers;
    }

    /** The delegation that a member has given for more than one sitting, if it holds for this one (X1.2). */
    @Transactional(readOnly = true)
    public Optional<Delegation> standing(SittingId id, String username) {
        var standing = standing(sittings.get(id));
        return seatsOf(id, username).stream()
                .flatMap(seat -> Stream.ofNullable(standing.get(seat.id())))
                .map(StandingDelegation::delegation)
                .findFirst();
    }

    /** By id of the seat; what a former holder gave ended with their office. */
    Map<String, StandingDelegation> standing(Sitting sitting) {
        var holders = new HashMap<String, @Nullable String>();
        sittings.seats(sitting).forEach(seat -> holders.put(seat.id(), seat.username()));
        return delegations.of(sitting.ambito()).stream()
                .filter(given -> given.delegation().holdsOn(sitting.heldOn()))
                .filter(given -> given.by().equals(holders.get(given.seat())))
                .collect(Collectors.toMap(StandingDelegation::seat, Function.identity(), (former, later) -> later));
    }
}
