package it.concerto.governance.sitting;

import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The seats while an item is voted: who is there, who may vote on it, for whom. */
record Floor(List<Seat> seats, Map<String, Attendance> roll, boolean jointMatter) {

    static Floor of(List<Seat> seats, List<Attendance> attendance, AgendaItem item) {
        var roll = attendance.stream().collect(Collectors.toMap(Attendance::seat, Function.identity()));
        return new Floor(seats, roll, item.jointMatter());
    }

    /** One vote per seat, components without vote included as present or absent. */
    List<CastVote> cast(ItemVote vote) throws RuleBroken {
        checkTime(vote);
        var given = given(vote);
        return seats.stream()
                .map(seat -> cast(seat, vote, given.get(seat.id())))
                .toList();
    }

    private void checkTime(ItemVote vote) throws RuleBroken {
        var moved = roll.values().stream().anyMatch(each -> !each.movements().isEmpty());
        if (moved && vote.moment().votedAt() == null) {
            throw new RuleBroken("X1.3", "votedAt", "governance.vote.timeMissing");
        }
    }

    private Map<String, SeatVote> given(ItemVote vote) throws RuleBroken {
        var given = new HashMap<String, SeatVote>();
        for (var index = 0; index < vote.votes().size(); index++) {
            var entry = vote.votes().get(index);
            if (given.put(entry.seat(), entry) != null) {
                throw new RuleBroken("BR-11", "votes." + index, "governance.vote.seatTwice");
            }
            checkPresence(entry, vote.moment().votedAt(), "votes." + index + ".choice");
            if (entry.choice() == Choice.EXCLUDED && entry.reason() == null) {
                throw new RuleBroken("BR-15", "votes." + index + ".reason", "governance.vote.exclusionUnexplained");
            }
        }
        return given;
    }

    /** Only who is there votes (BR-11): at the opening, and where somebody came or left at the time of the vote. */
    private void checkPresence(SeatVote entry, @Nullable LocalTime time, String field) throws RuleBroken {
        var attendance = roll.get(entry.seat());
        if (entry.choice() == Choice.ABSENT || isThere(attendance, time)) {
            return;
        }
        var entity = attendance == null ? entry.seat() : attendance.entity();
        if (time == null) {
            throw new RuleBroken("BR-11", field, "governance.vote.absent", entity);
        }
        throw new RuleBroken("X1.3", field, "governance.vote.notThere", entity, time);
    }

    private static boolean isThere(@Nullable Attendance attendance, @Nullable LocalTime time) {
        return attendance != null && (time == null ? attendance.isThereAtOpening() : attendance.isThereAt(time));
    }

    private CastVote cast(Seat seat, ItemVote vote, @Nullable SeatVote given) {
        var attendance = roll.get(seat.id());
        var there = isThere(attendance, vote.moment().votedAt());
        var votes = Roll.votesOf(seat, jointMatter);
        var choice = given == null ? silent(vote, there, votes > 0) : given.choice();
        return new CastVote(
                new Ballot(seat.id(), votes, choice),
                attendance == null ? seat.holder() : attendance.voter(),
                attendance != null && attendance.delegation() != null,
                given == null ? null : given.reason());
    }

    /** What a seat counts as that is not in the list of votes. */
    private static Choice silent(ItemVote vote, boolean there, boolean entitled) {
        if (!there) {
            return Choice.ABSENT;
        }
        if (!entitled) {
            return Choice.NOT_VOTING;
        }
        return vote.unanimous() ? Choice.FOR : Choice.ABSENT;
    }
}
