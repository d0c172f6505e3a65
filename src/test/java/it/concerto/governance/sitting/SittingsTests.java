package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.ABSTAINED;
import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.EXCLUDED;
import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.SittingFixture.AMBITO;
import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Acts.Numbering;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.Delegation.Office;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.governance.sitting.RollCall.Answer;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    @DisplayName("BR-08 a sitting in two days needs a reason; with one it is marked as urgent")
    void asksWhyTheNoticeIsShort() throws Exception {
        var inTwoDays = LocalDateTime.of(2022, 5, 18, 10, 0);

        assertBroken("BR-08", () -> convene(inTwoDays, null));

        var urgent = casarano.sittings.get(convene(inTwoDays, "Scade il finanziamento"));
        assertThat(urgent.urgencyReason()).isEqualTo("Scade il finanziamento");
        assertThat(urgent.lateReason()).isNull();
        assertThat(convene(IN_TIME, null)).isNotNull();
    }

    @Test
    @DisplayName("BR-75 a sitting of the past is taken with a reason and marked as late")
    void takesASittingOfThePastWithAReason() throws Exception {
        var past = LocalDateTime.of(2022, 5, 1, 10, 0);

        assertBroken("BR-75", () -> convene(past, null));

        assertThat(casarano.sittings.get(convene(past, "Atti ritrovati")).lateReason())
                .isEqualTo("Atti ritrovati");
    }

    @Test
    void refusesASecondCallWithinADayAndASittingNowhere() {
        assertBroken("X1.1", () -> casarano.convene(IN_TIME.plusHours(23)));
        assertBroken(
                "X1.1",
                () -> casarano.convocations.convene(
                        PATH,
                        Purpose.GUIDELINE,
                        new Convocation(IN_TIME, null, null, null, null, false, List.of()),
                        "presidente"));
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

    @Test
    @DisplayName("BR-09 no vote without the quorum at that item")
    void refusesAVoteOnceTooManyHaveLeft() throws Exception {
        var id = open(5);

        assertBroken("BR-09", () -> casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR)));
        assertThat(casarano.sittings.get(id).mainItem().result()).isNull();
    }

    @Test
    void postponesWhatRemainsWhenTheQuorumIsLost() throws Exception {
        var id = casarano.convocations.convene(
                PATH,
                Purpose.GUIDELINE,
                new Convocation(
                        IN_TIME,
                        null,
                        "Sala",
                        null,
                        null,
                        false,
                        List.of(
                                new OtherItem("Regolamento", AgendaItem.Kind.RESOLUTION),
                                new OtherItem("Comunicazioni", AgendaItem.Kind.INFORMATION),
                                new OtherItem("Parere", AgendaItem.Kind.OPINION))),
                "presidente");
        casarano.sittings.callRoll(id, casarano.roll(5));
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));

        casarano.votes.put(id, 2, left(Handling.QUORUM_LOST));

        assertThat(casarano.sittings.get(id).agenda())
                .extracting(AgendaItem::result)
                .containsExactly(ItemResult.APPROVED, ItemResult.POSTPONED, null, ItemResult.POSTPONED);
    }

    @Test
    @DisplayName("BR-10 the result comes from the votes")
    void computesTheResult() throws Exception {
        assertThat(casarano.votes.put(open(5), 1, casarano.vote(FOR, FOR, FOR, AGAINST, ABSTAINED)))
                .isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.votes.put(open(5), 1, casarano.vote(FOR, FOR, AGAINST, AGAINST, ABSTAINED)))
                .isEqualTo(ItemResult.REJECTED);
        assertThat(casarano.votes.put(open(7), 1, unanimous())).isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.votes.put(open(5), 1, left(Handling.WITHDRAWN))).isEqualTo(ItemResult.WITHDRAWN);
    }

    @Test
    @DisplayName("BR-15 excluding a seat needs a reason and can cost the quorum")
    void takesExcludedSeatsOutOfThePresent() throws Exception {
        var six = open(6);

        assertThat(casarano.votes.put(six, 1, casarano.vote(EXCLUDED, FOR, FOR, FOR, AGAINST, AGAINST)))
                .isEqualTo(ItemResult.APPROVED);

        var five = open(5);
        assertBroken("BR-09", () -> casarano.votes.put(five, 1, casarano.vote(EXCLUDED, FOR, FOR, FOR, FOR)));
        assertBroken(
                "BR-15",
                () -> casarano.votes.put(five, 1, voted(List.of(new SeatVote("CASARANO-075000", EXCLUDED, null)))));
    }

    @Test
    void asksWhyAContraryOpinionIsPassedOver() throws Exception {
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.CONTRARY, LocalDate.of(2022, 5, 16), "tecnico");
        var id = open(5);
        var vote = casarano.vote(FOR, FOR, FOR, FOR, FOR);

        assertBroken("3.a", () -> casarano.votes.put(id, 1, vote));

        var explained = new ItemVote(
                Handling.VOTED, false, vote.votes(), List.of(), "Il parere non tiene conto", null, 0, null);
        assertThat(casarano.votes.put(id, 1, explained)).isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.sittings.get(id).mainItem().overrideReason()).isEqualTo("Il parere non tiene conto");
    }

    @Test
    void worksOutWhichAmendmentsPassAndWhatTheyCost() throws Exception {
        var id = open(5);
        var passes = new Amendment(3, "1000", "1500", new BigDecimal("500.00"), 4, 1, 0);
        var fails = new Amendment(4, "0", "900", new BigDecimal("900.00"), 2, 3, 0);

        assertBroken("3.f", () -> casarano.votes.put(id, 1, amended(null, passes, fails)));

        assertThat(casarano.votes.put(id, 1, amended("Residui 2021", passes, fails)))
                .isEqualTo(ItemResult.APPROVED_AMENDED);
        assertThat(casarano.sittings.approvedAmendments(casarano.sittings.get(id)))
                .extracting(Amendment::sheet)
                .containsExactly(3);
    }

    @Test
    @DisplayName("BR-56 a plan that changed since the proposal is not voted")
    void refusesToVoteAPlanThatChanged() throws Exception {
        casarano.propose(Purpose.ADOPTION, new ProposedPlan(2, "a".repeat(64)));
        given(casarano.versions.latest(PATH)).willReturn(Optional.empty());
        var id = casarano.convocations.convene(
                PATH,
                Purpose.ADOPTION,
                new Convocation(IN_TIME, null, "Sala", null, null, false, List.of()),
                "presidente");
        casarano.sittings.callRoll(id, casarano.roll(5));

        assertBroken("BR-56", () -> casarano.votes.put(id, 1, unanimous()));
    }

    @Test
    @DisplayName("BR-16 no number without both opinions, none of them later than the vote")
    void numbersNoActWithoutItsOpinions() throws Exception {
        var id = approved();

        assertBroken("BR-16", () -> issue(id, 7));
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.FAVOURABLE, sittingDay.minusDays(2), "tecnico");
        assertBroken("BR-16", () -> issue(id, 7));
        casarano.giveOpinion(Kind.ACCOUNTING, Opinion.Result.FAVOURABLE, sittingDay.plusDays(1), "ragioniere");
        assertBroken("BR-16", () -> issue(id, 7));
    }

    @Test
    @DisplayName("BR-17 a number is given once a year; what was left out is listed")
    void numbersActsOnceAndListsGaps() throws Exception {
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.FAVOURABLE, sittingDay.minusDays(5), "tecnico");
        casarano.giveOpinion(Kind.ACCOUNTING, Opinion.Result.NOT_DUE, sittingDay.minusDays(5), "ragioniere");
        var first = approved();
        var second = approved();
        assertThat(casarano.acts.nextNumber(AMBITO, 2022)).isEqualTo(1);

        issue(first, 3);

        assertBroken("BR-17", () -> issue(second, 3));
        issue(second, 4);
        assertThat(casarano.acts.nextNumber(AMBITO, 2022)).isEqualTo(5);
        assertThat(casarano.acts.gaps(AMBITO, 2022)).containsExactly(1, 2);
    }

    @Test
    @DisplayName("BR-18 both opinions of one hand are refused")
    void refusesBothOpinionsOfOneSigner() throws Exception {
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.FAVOURABLE, LocalDate.of(2022, 5, 16), "tecnico");

        assertBroken(
                "BR-18",
                () -> casarano.giveOpinion(
                        Kind.ACCOUNTING, Opinion.Result.FAVOURABLE, LocalDate.of(2022, 5, 16), "tecnico"));
    }

    @Test
    @DisplayName("BR-59, BR-67 fifteen days in the albo, in force from the eleventh")
    void postsAnAct() throws Exception {
        var posting = new AlboPosting(LocalDate.of(2022, 3, 1));

        assertThat(posting.to()).isEqualTo("2022-03-16");
        assertThat(posting.effectiveFrom(LocalDate.of(2022, 2, 20), false)).isEqualTo("2022-03-12");
        assertThat(posting.effectiveFrom(LocalDate.of(2022, 2, 20), true)).isEqualTo("2022-02-20");
    }

    private SittingId approved() throws Exception {
        var id = open(5);
        casarano.votes.put(id, 1, unanimous());
        casarano.clock.moveTo(IN_TIME.plusDays(2));
        return id;
    }

    private SittingId open(int present) throws RuleBroken {
        casarano.clock.moveTo(SittingFixture.NOW);
        var id = casarano.convene(null);
        casarano.sittings.callRoll(id, casarano.roll(present));
        return id;
    }

    private void issue(SittingId id, int number) throws RuleBroken {
        casarano.acts.issue(id, new Numbering(number, sittingDay, null), "operatore");
    }

    private SittingId convene(LocalDateTime starts, String reason) throws RuleBroken {
        return casarano.convocations.convene(
                PATH,
                Purpose.GUIDELINE,
                new Convocation(starts, null, "Sala", null, reason, false, List.of()),
                "presidente");
    }

    /** Five present, the last of them through a delegate. */
    private RollCall delegating(Delegation delegation) {
        var answers = new ArrayList<>(casarano.roll(4).answers());
        answers.set(4, new Answer(casarano.body.get(4).id(), Presence.DELEGATED, delegation));
        return new RollCall(casarano.body.get(0).id(), "segretario", answers);
    }

    private static ItemVote voted(List<SeatVote> votes) {
        return new ItemVote(Handling.VOTED, false, votes, List.of(), null, null, 0, null);
    }

    private static ItemVote unanimous() {
        return new ItemVote(Handling.VOTED, true, List.of(), List.of(), null, null, 0, null);
    }

    private static ItemVote left(Handling handling) {
        return new ItemVote(handling, false, List.of(), List.of(), null, null, 0, "Ora tarda, si rinvia");
    }

    private ItemVote amended(String coverage, Amendment... amendments) {
        var votes = casarano.vote(FOR, FOR, FOR, FOR, AGAINST).votes();
        return new ItemVote(Handling.VOTED, false, votes, List.of(amendments), null, coverage, 0, null);
    }

    private static void assertBroken(String rule, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
