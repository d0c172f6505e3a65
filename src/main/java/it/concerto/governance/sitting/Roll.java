package it.concerto.governance.sitting;

import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answers to a roll call, judged one by one against the seats of the body. */
record Roll(List<Seat> seats, List<Attendance> attendance) {

    static Roll of(List<Seat> seats, RollCall roll, LocalDate day) throws RuleBroken {
        var byId = seats.stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        var answered = new HashSet<String>();
        var people = new HashSet<String>();
        var attendance = new ArrayList<Attendance>();
        for (var index = 0; index < roll.answers().size(); index++) {
            var answer = roll.answers().get(index);
            var entry = judge(byId, answer, day, "seats." + index);
            if (!answered.add(entry.seat())) {
                throw new RuleBroken("BR-11", "seats." + index, "governance.sitting.seatTwice", entry.entity());
            }
            if (entry.presence().isThere() && !people.add(entry.voter().strip().toLowerCase())) {
                throw new RuleBroken("BR-11", "seats." + index + ".delegate", "governance.sitting.personTwice");
            }
            attendance.add(entry);
        }
        for (var seat : seats) {
            if (!answered.contains(seat.id())) {
                attendance.add(entry(seat, new RollCall.Answer(seat.id(), Presence.ABSENT, null)));
            }
        }
        return new Roll(seats, attendance);
    }

    private static Attendance judge(Map<String, Seat> seats, RollCall.Answer answer, LocalDate day, String field)
            throws RuleBroken {
        var seat = seats.get(answer.seat());
        if (seat == null) {
            throw new RuleBroken("BR-11", field, "governance.sitting.noSuchSeat");
        }
        checkDelegation(seat, answer, day, field + ".");
        checkMovements(seat, answer, field);
        return entry(seat, answer);
    }

    /** @param prefix of the fields of the delegation */
    static void checkDelegation(Seat seat, RollCall.Answer answer, LocalDate day, String prefix) throws RuleBroken {
        if (answer.presence() != Presence.DELEGATED) {
            return;
        }
        var delegation = answer.delegation();
        if (delegation == null) {
            throw new RuleBroken("BR-13", prefix + "delegate", "governance.sitting.delegationMissing", seat.entity());
        }
        if (!delegation.holdsOn(day)) {
            throw new RuleBroken("BR-13", prefix + "delegatedUntil", "governance.sitting.delegationOver", day);
        }
        if (!delegation.suits(seat)) {
            throw new RuleBroken("BR-14", prefix + "delegateOffice", "governance.sitting.delegateUnfit", seat.entity());
        }
    }

    private static void checkMovements(Seat seat, RollCall.Answer answer, String field) throws RuleBroken {
        for (var index = 1; index < answer.movements().size(); index++) {
            if (!answer.movements()
                    .get(index)
                    .at()
                    .isAfter(answer.movements().get(index - 1).at())) {
                throw new RuleBroken("X1.3", field + ".leftAt", "governance.sitting.leftBeforeArrival", seat.entity());
            }
        }
    }

    private static Attendance entry(Seat seat, RollCall.Answer answer) {
        return new Attendance(
                seat.id(),
                seat.entity(),
                seat.holder(),
                seat.office(),
                answer.presence(),
                answer.presence() == Presence.DELEGATED ? answer.delegation() : null,
                answer.presence().isThere() ? answer.movements() : List.of());
    }

    void checkChair(String chair) throws RuleBroken {
        var presides = attendance.stream().anyMatch(entry -> entry.seat().equals(chair) && entry.isThereAtOpening());
        if (!presides) {
            throw new RuleBroken("X1.3", "chair", "governance.sitting.chairAbsent");
        }
    }

    /** Every seat as it counts for the quorum when the sitting is opened. */
    List<Ballot> ballots() {
        return ballots(Attendance::isThereAtOpening);
    }

    /** Every seat as it counts for the quorum once people have come and gone, before anything is put to the vote. */
    List<Ballot> ballotsNow() {
        return ballots(Attendance::isThereNow);
    }

    private List<Ballot> ballots(Predicate<Attendance> there) {
        var filled = attendance.stream().filter(there).map(Attendance::seat).collect(Collectors.toSet());
        return seats.stream()
                .map(seat -> new Ballot(
                        seat.id(),
                        votesOf(seat, false),
                        filled.contains(seat.id()) ? Choice.NOT_VOTING : Choice.ABSENT))
                .toList();
    }

    /** How many votes a seat has on a matter (BR-12). */
    static int votesOf(Seat seat, boolean jointMatter) {
        return seat.votesOn(jointMatter) ? seat.votes() : 0;
    }
}
