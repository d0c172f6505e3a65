package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Movement.Direction.ARRIVED;
import static it.concerto.governance.sitting.Movement.Direction.LEFT;
import static it.concerto.governance.sitting.SittingFixture.unanimousAt;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.ItemVote.SeatMovement;
import it.concerto.governance.sitting.Movement.Direction;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sitting of Casarano that opens at ten, five of seven there, with two items to vote. */
class VoteTimesTests {

    private final SittingFixture casarano = new SittingFixture();
    private SittingId sitting;

    @BeforeEach
    void open() throws Exception {
        casarano.propose(Purpose.GUIDELINE, null);
        sitting = casarano.openWithAnother("Regolamento di accesso");
    }

    @Test
    @DisplayName("X1.4 the time of each vote is kept")
    void keepsTheTimeOfAVote() throws Exception {
        casarano.votes.put(sitting, 1, unanimousAt("10:30"));
        casarano.votes.put(sitting, 2, unanimousAt("10:30"));

        assertThat(casarano.sittings.get(sitting).agenda())
                .extracting(AgendaItem::votedAt)
                .containsExactly(LocalTime.of(10, 30), LocalTime.of(10, 30));
    }

    @Test
    @DisplayName("X1.4 no vote before the opening, nor before the vote on the item before")
    void refusesAVoteBeforeWhatCameFirst() throws Exception {
        assertBrokenAt("votedAt", () -> casarano.votes.put(sitting, 1, unanimousAt("09:59")));
        casarano.votes.put(sitting, 1, unanimousAt("10:30"));

        assertBrokenAt("votedAt", () -> casarano.votes.put(sitting, 2, unanimousAt("10:29")));
    }

    @Test
    @DisplayName("X1.3 nobody comes or leaves before a vote that has counted them")
    void refusesAMovementBeforeAVoteThatCountedIt() throws Exception {
        casarano.votes.put(sitting, 1, unanimousAt("10:30"));

        assertBrokenAt(
                "movements.0.at", () -> casarano.votes.put(sitting, 2, unanimousAt("10:40", moved(4, LEFT, "10:30"))));
        assertBrokenAt(
                "movements.0.at",
                () -> casarano.votes.put(sitting, 2, unanimousAt("10:40", moved(5, ARRIVED, "10:20"))));
        assertThat(casarano.votes.put(sitting, 2, unanimousAt("10:40", moved(5, ARRIVED, "10:31"))))
                .isEqualTo(ItemResult.APPROVED);
    }

    @Test
    @DisplayName("X1.3 nobody comes or leaves before the opening")
    void refusesAMovementBeforeTheOpening() {
        assertBrokenAt(
                "movements.0.at",
                () -> casarano.votes.put(sitting, 1, unanimousAt("10:30", moved(5, ARRIVED, "09:50"))));
    }

    private SeatMovement moved(int seat, Direction direction, String at) {
        return new SeatMovement(casarano.body.get(seat).id(), new Movement(direction, LocalTime.parse(at)));
    }
}
