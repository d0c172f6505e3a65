package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.ABSENT;
import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.Movement.Direction.ARRIVED;
import static it.concerto.governance.sitting.Movement.Direction.LEFT;
import static it.concerto.governance.sitting.SittingFixture.quorumLost;
import static it.concerto.testing.BrokenRules.assertBroken;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.Moment;
import it.concerto.governance.sitting.ItemVote.SeatMovement;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is there when an item is voted: Casarano needs five of seven Comuni. */
class MovementsTests {

    private static final LocalTime VOTE = LocalTime.of(11, 0);

    private final SittingFixture casarano = new SittingFixture();

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    @DisplayName("X1.3, BR-09 the quorum is counted of those who are there at the time of the vote")
    void countsWhoIsThereAtTheVote() throws Exception {
        var id = casarano.open(5);

        var another = casarano.open(5);

        assertBroken("BR-09", () -> casarano.votes.put(another, 1, all(VOTE, left(4, "10:30"))));
        assertThat(casarano.votes.put(id, 1, all(VOTE, left(4, "11:01")))).isEqualTo(ItemResult.APPROVED);
        assertThat(choices(id)).containsExactly(FOR, FOR, FOR, FOR, FOR, ABSENT, ABSENT);
    }

    @Test
    @DisplayName("X1.3 who arrives after the roll call counts and votes from then on")
    void countsWhoArrivesLate() throws Exception {
        var id = casarano.open(5);

        casarano.votes.put(id, 1, all(VOTE, left(4, "10:30"), arrived(5, "10:45")));

        assertThat(choices(id)).containsExactly(FOR, FOR, FOR, FOR, ABSENT, FOR, ABSENT);
        assertThat(attendance(id, 5).presence()).isEqualTo(Presence.ABSENT);
        assertThat(attendance(id, 5).movements()).containsExactly(new Movement(ARRIVED, LocalTime.of(10, 45)));
    }

    @Test
    @DisplayName("X1.3 a late arrival does not make the quorum of the opening")
    void opensWithoutThoseWhoAreYetToCome() throws Exception {
        var id = casarano.convene(null);

        var headcount = casarano.sittings.callRoll(id, roll(arriving(4, "10:45")));

        assertThat(headcount.isQuorate()).isFalse();
        assertThat(casarano.sittings.get(id).status()).isEqualTo(Sitting.Status.DESERTED);
    }

    @Test
    @DisplayName("X1.3 a seat that is not there casts no vote")
    void takesNoVoteOfWhoIsNotThere() throws Exception {
        var id = casarano.open(6);
        var seat = casarano.body.get(5).id();
        var vote = new ItemVote(
                Handling.VOTED,
                false,
                List.of(new SeatVote(seat, FOR, null)),
                List.of(),
                null,
                null,
                null,
                null,
                new Moment(VOTE, List.of(left(5, "10:30"))));

        assertBrokenAt("votes.0.choice", () -> casarano.votes.put(id, 1, vote));
    }

    @Test
    @DisplayName("BR-11 a seat that was absent at the roll casts no vote, even where nobody came or left")
    void takesNoVoteOfTheAbsent() throws Exception {
        var id = casarano.open(5);

        assertBrokenAt(
                "votes.5.choice", () -> casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, AGAINST, AGAINST, FOR)));
        assertThat(casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, AGAINST, AGAINST, ABSENT)))
                .isEqualTo(ItemResult.APPROVED);
        assertThat(choices(id)).containsExactly(FOR, FOR, FOR, AGAINST, AGAINST, ABSENT, ABSENT);
    }

    @Test
    @DisplayName("BR-09, BR-15 the quorum is lost where the count says so, by those who left or by those excluded")
    void countsWhetherTheQuorumIsLost() throws Exception {
        var id = casarano.open(5);
        var another = casarano.open(5);
        var excluded = new SeatVote(casarano.body.get(0).id(), Choice.EXCLUDED, "Parente del gestore");

        assertBrokenAt("handling", () -> casarano.votes.put(id, 1, quorumLost(List.of())));
        assertThat(casarano.sittings.get(id).mainItem().result()).isNull();

        assertThat(casarano.votes.put(id, 1, quorumLost(List.of(excluded)))).isEqualTo(ItemResult.POSTPONED);
        var gone = casarano.body.get(4).id();
        assertThat(casarano.votes.put(another, 1, quorumLost(List.of(), gone))).isEqualTo(ItemResult.POSTPONED);
    }

    @Test
    @DisplayName("X1.3 once somebody has moved, a vote without its time cannot be counted")
    void wantsTheTimeWhereSomebodyMoved() throws Exception {
        var id = casarano.open(6);

        assertThat(casarano.votes.put(id, 1, all(null))).isEqualTo(ItemResult.APPROVED);
        var another = casarano.open(6);
        assertBrokenAt("votedAt", () -> casarano.votes.put(another, 1, all(null, left(5, "10:30"))));
    }

    @Test
    void movesNobodyTwiceTheSameWay() throws Exception {
        var id = casarano.open(6);

        assertBrokenAt("movements.0.direction", () -> casarano.votes.put(id, 1, all(VOTE, arrived(0, "10:30"))));
        assertBrokenAt("movements.0.direction", () -> casarano.votes.put(id, 1, all(VOTE, left(6, "10:30"))));
        assertBrokenAt(
                "movements.1.at", () -> casarano.votes.put(id, 1, all(VOTE, left(5, "10:30"), arrived(5, "10:20"))));
        var again = all(VOTE, left(5, "10:30"), arrived(5, "10:40"));
        assertThat(casarano.votes.put(id, 1, again)).isEqualTo(ItemResult.APPROVED);
        assertThat(choices(id)).containsExactly(FOR, FOR, FOR, FOR, FOR, FOR, ABSENT);
    }

    @Test
    @DisplayName("X1.3 nobody leaves before arriving")
    void ordersArrivalAndDeparture() throws Exception {
        var id = casarano.convene(null);
        var backwards = List.of(new Movement(ARRIVED, LocalTime.of(11, 0)), new Movement(LEFT, LocalTime.of(10, 30)));

        assertBrokenAt("seats.6.leftAt", () -> casarano.sittings.callRoll(id, roll(answer(6, backwards))));
    }

    private List<Choice> choices(SittingId id) {
        return casarano.sittings.votes(casarano.sittings.get(id), 1).stream()
                .map(CastVote::ballot)
                .filter(Ballot::isEntitled)
                .map(Ballot::choice)
                .toList();
    }

    private Attendance attendance(SittingId id, int seat) {
        return casarano.sittings.attendance(casarano.sittings.get(id)).stream()
                .filter(each -> each.seat().equals(casarano.body.get(seat).id()))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody who is there votes in favour. */
    private static ItemVote all(@Nullable LocalTime at, SeatMovement... movements) {
        return new ItemVote(
                Handling.VOTED, true, List.of(), List.of(), null, null, null, null, new Moment(at, List.of(movements)));
    }

    private SeatMovement left(int seat, String at) {
        return new SeatMovement(casarano.body.get(seat).id(), new Movement(LEFT, LocalTime.parse(at)));
    }

    private SeatMovement arrived(int seat, String at) {
        return new SeatMovement(casarano.body.get(seat).id(), new Movement(ARRIVED, LocalTime.parse(at)));
    }

    private RollCall.Answer arriving(int seat, String at) {
        return answer(seat, List.of(new Movement(ARRIVED, LocalTime.parse(at))));
    }

    private RollCall.Answer answer(int seat, List<Movement> movements) {
        return new RollCall.Answer(casarano.body.get(seat).id(), Presence.PRESENT, null, movements);
    }

    /** The first five are present; one of the answers is told by the test. */
    private RollCall roll(RollCall.Answer told) {
        var answers = IntStream.range(0, casarano.body.size())
                .mapToObj(index -> casarano.body.get(index).id())
                .map(seat -> seat.equals(told.seat())
                        ? told
                        : casarano.roll(5).answers().stream()
                                .filter(answer -> answer.seat().equals(seat))
                                .findFirst()
                                .orElseThrow())
                .toList();
        return new RollCall(casarano.body.get(0).id(), "segretario", answers);
    }
}
