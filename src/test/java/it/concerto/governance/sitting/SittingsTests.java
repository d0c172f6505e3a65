package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.voted;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.governance.sitting.Delegation.Office;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.governance.sitting.RollCall.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SittingsTests {

    private final SittingFixture casarano = new SittingFixture();
    private final LocalDate sittingDay = IN_TIME.toLocalDate();

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    void desertsASittingWithFourOfSevenAndNoSecondCall() throws Exception {
        var id = casarano.convene(null);

        var headcount = casarano.sittings.callRoll(id, casarano.roll(4));

        assertThat(headcount).isEqualTo(new Headcount(7, 4, 5));
        var sitting = casarano.sittings.get(id);
        assertThat(sitting.status()).isEqualTo(Sitting.Status.DESERTED);
        assertThat(casarano.sittings.attendance(sitting))
                .filteredOn(attendance -> attendance.presence().isThere())
                .extracting(Attendance::holder)
                .containsExactly(
                        "Titolare di Casarano", "Titolare di Collepasso", "Titolare di Matino", "Titolare di Parabita");
    }

    @Test
    @DisplayName("X1.2 the roll is not called before the day of the sitting")
    void doesNotCallTheRollBeforeTheDay() throws Exception {
        var id = casarano.convene(null);
        casarano.hall.moveTo(IN_TIME.minusDays(1));

        assertBroken("X1.2", () -> casarano.sittings.callRoll(id, casarano.roll(4)));
        assertThat(casarano.sittings.attendance(casarano.sittings.get(id))).isEmpty();

        casarano.hall.moveTo(IN_TIME.toLocalDate().atStartOfDay());
        assertThat(casarano.sittings.callRoll(id, casarano.roll(5)).isQuorate()).isTrue();
    }

    @Test
    @DisplayName("S4 four of seven desert the first call, three are enough at the second")
    void sitsAtTheSecondCallWithThree() throws Exception {
        var id = casarano.convene(IN_TIME.plusDays(1));

        casarano.sittings.callRoll(id, casarano.roll(4));
        assertThat(casarano.sittings.get(id).call()).isEqualTo(Call.SECOND);
        var headcount = casarano.sittings.callRoll(id, casarano.roll(3));

        assertThat(headcount.isQuorate()).isTrue();
        assertThat(casarano.sittings.get(id).status()).isEqualTo(Sitting.Status.OPEN);
        assertThat(casarano.votes.put(id, 1, casarano.vote(FOR, FOR, AGAINST))).isEqualTo(ItemResult.APPROVED);
    }

    @Test
    @DisplayName("BR-12 ASL and Province do not make the quorum of the voting seats")
    void doesNotCountAslAndProvince() throws Exception {
        var id = casarano.convene(null);
        var answers = new ArrayList<>(casarano.roll(4).answers());
        answers.set(7, new Answer("CASARANO-ASL", Presence.PRESENT, null));
        answers.set(8, new Answer("CASARANO-PROV", Presence.PRESENT, null));

        var headcount = casarano.sittings.callRoll(id, new RollCall("CASARANO-075000", "segretario", answers));

        assertThat(headcount.isQuorate()).isFalse();
    }

    @Test
    @DisplayName("BR-13, BR-76 a valid delegate fills the seat and votes in their own name")
    void letsADelegateVote() throws Exception {
        var id = casarano.convene(null);
        casarano.sittings.callRoll(
                id,
                delegating(new Delegation(
                        "Consigliera Verdi", Office.CONSIGLIERE, "prot. 12/2022", sittingDay.minusDays(3), null)));

        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));

        var sitting = casarano.sittings.get(id);
        assertThat(casarano.sittings.votes(sitting, 1))
                .filteredOn(CastVote::onBehalf)
                .extracting(CastVote::castBy)
                .containsExactly("Consigliera Verdi");
    }

    @Test
    @DisplayName("BR-13 no delegation without a written act in force on the day")
    void refusesADelegationThatDoesNotStand() throws Exception {
        var id = casarano.convene(null);

        assertBroken("BR-13", () -> casarano.sittings.callRoll(id, delegating(null)));
        assertBroken(
                "BR-13",
                () -> casarano.sittings.callRoll(
                        id,
                        delegating(new Delegation(
                                "Verdi",
                                Office.ASSESSORE,
                                "prot. 1",
                                sittingDay.minusDays(30),
                                sittingDay.minusDays(1)))));
        assertBroken(
                "BR-13",
                () -> casarano.sittings.callRoll(
                        id,
                        delegating(
                                new Delegation("Verdi", Office.ASSESSORE, "prot. 1", sittingDay.plusDays(1), null))));
    }

    @Test
    @DisplayName("BR-14 a Comune delegates an assessore or a consigliere")
    void refusesADelegateOfTheWrongOffice() throws Exception {
        var id = casarano.convene(null);

        assertBroken(
                "BR-14",
                () -> casarano.sittings.callRoll(
                        id, delegating(new Delegation("Verdi", Office.DIRIGENTE, "prot. 1", sittingDay, null))));
    }

    @Test
    @DisplayName("BR-11 nobody fills two seats, no seat answers or votes twice")
    void givesEachPersonAndSeatOneVote() throws Exception {
        var id = casarano.convene(null);

        assertBroken(
                "BR-11",
                () -> casarano.sittings.callRoll(
                        id,
                        delegating(new Delegation(
                                "titolare di casarano", Office.ASSESSORE, "prot. 1", sittingDay, null))));
        var twice = new ArrayList<>(casarano.roll(7).answers());
        twice.add(twice.get(0));
        assertBroken(
                "BR-11", () -> casarano.sittings.callRoll(id, new RollCall("CASARANO-075000", "segretario", twice)));

        casarano.sittings.callRoll(id, casarano.roll(5));
        var votes = new ArrayList<>(casarano.vote(FOR, FOR, FOR, FOR, FOR).votes());
        votes.add(new SeatVote("CASARANO-075000", FOR, null));
        assertBroken("BR-11", () -> casarano.votes.put(id, 1, voted(votes)));
    }

    @Test
    void wantsTheChairToBeThere() throws Exception {
        var id = casarano.convene(null);
        var roll = casarano.roll(5);

        assertBroken(
                "X1.3",
                () -> casarano.sittings.callRoll(id, new RollCall("CASARANO-075006", "segretario", roll.answers())));
    }

    /** Five present, the last of them through a delegate. */
    private RollCall delegating(Delegation delegation) {
        var answers = new ArrayList<>(casarano.roll(4).answers());
        answers.set(4, new Answer(casarano.body.get(4).id(), Presence.DELEGATED, delegation));
        return new RollCall(casarano.body.get(0).id(), "segretario", answers);
    }
}
