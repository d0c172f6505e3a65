package it.concerto.governance.sitting;

import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.organisation.Seat;
import it.concerto.workflow.RuleBroken;
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
        var given = given(vote);
        return seats.stream()
                .map(seat -> cast(seat, vote, given.get(seat.id())))
                .toList();
    }

    private Map<String, SeatVote> given(ItemVote vote) throws RuleBroken {
        var given = new HashMap<String, SeatVote>();
        for (var index = 0; index < vote.votes().size(); index++) {
            var entry = vote.votes().get(index);
            if (given.put(entry.seat(), entry) != null) {
                throw new RuleBroken("BR-11", "votes." + index, "governance.vote.seatTwice");
            }
            if (entry.choice() == Choice.EXCLUDED && entry.reason() == null) {
                throw new RuleBroken("BR-15", "votes." + index + ".reason", "governance.vote.exclusionUnexplained");
            }
        }
        return given;
    }

    private CastVote cast(Seat seat, ItemVote vote, @Nullable SeatVote given) {
        var attendance = roll.get(seat.id());
        var there = attendance != null && attendance.presence().isThere();
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
