package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.ABSTAINED;
import static it.concerto.governance.sitting.Choice.AGAINST;
import static it.concerto.governance.sitting.Choice.EXCLUDED;
import static it.concerto.governance.sitting.Choice.FOR;
import static it.concerto.governance.sitting.SittingFixture.IN_TIME;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static it.concerto.governance.sitting.SittingFixture.unanimous;
import static it.concerto.governance.sitting.SittingFixture.voted;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VotesTests {

    private final SittingFixture casarano = new SittingFixture();

    @BeforeEach
    void propose() {
        casarano.propose(Purpose.GUIDELINE, null);
    }

    @Test
    @DisplayName("BR-09 no vote without the quorum at that item")
    void refusesAVoteOnceTooManyHaveLeft() throws Exception {
        var id = casarano.open(5);

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
                        false,
                        null,
                        false,
                        Presentation.NONE,
                        List.of(
                                new OtherItem("Regolamento", AgendaItem.Kind.RESOLUTION, Presentation.NONE),
                                new OtherItem("Comunicazioni", AgendaItem.Kind.INFORMATION, Presentation.NONE),
                                new OtherItem("Parere", AgendaItem.Kind.OPINION, Presentation.NONE))),
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
        assertThat(casarano.votes.put(casarano.open(5), 1, casarano.vote(FOR, FOR, FOR, AGAINST, ABSTAINED)))
                .isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.votes.put(casarano.open(5), 1, casarano.vote(FOR, FOR, AGAINST, AGAINST, ABSTAINED)))
                .isEqualTo(ItemResult.REJECTED);
        assertThat(casarano.votes.put(casarano.open(7), 1, unanimous())).isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.votes.put(casarano.open(5), 1, left(Handling.WITHDRAWN)))
                .isEqualTo(ItemResult.WITHDRAWN);
    }

    @Test
    @DisplayName("BR-15 excluding a seat needs a reason and can cost the quorum")
    void takesExcludedSeatsOutOfThePresent() throws Exception {
        var six = casarano.open(6);

        assertThat(casarano.votes.put(six, 1, casarano.vote(EXCLUDED, FOR, FOR, FOR, AGAINST, AGAINST)))
                .isEqualTo(ItemResult.APPROVED);

        var five = casarano.open(5);
        assertBroken("BR-09", () -> casarano.votes.put(five, 1, casarano.vote(EXCLUDED, FOR, FOR, FOR, FOR)));
        assertBroken(
                "BR-15",
                () -> casarano.votes.put(five, 1, voted(List.of(new SeatVote("CASARANO-075000", EXCLUDED, null)))));
    }

    @Test
    void asksWhyAContraryOpinionIsPassedOver() throws Exception {
        casarano.giveOpinion(Kind.TECHNICAL, Opinion.Result.CONTRARY, LocalDate.of(2022, 5, 16), "tecnico");
        var id = casarano.open(5);
        var vote = casarano.vote(FOR, FOR, FOR, FOR, FOR);

        assertBroken("3.a", () -> casarano.votes.put(id, 1, vote));

        var explained = new ItemVote(
                Handling.VOTED, false, vote.votes(), List.of(), "Il parere non tiene conto", null, 0, null);
        assertThat(casarano.votes.put(id, 1, explained)).isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.sittings.get(id).mainItem().overrideReason()).isEqualTo("Il parere non tiene conto");
    }

    @Test
    void worksOutWhichAmendmentsPassAndWhatTheyCost() throws Exception {
        var id = casarano.open(5);
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
                new Convocation(IN_TIME, null, "Sala", null, false, null, false, Presentation.NONE, List.of()),
                "presidente");
        casarano.sittings.callRoll(id, casarano.roll(5));

        assertBroken("BR-56", () -> casarano.votes.put(id, 1, unanimous()));
    }

    private static ItemVote left(Handling handling) {
        return new ItemVote(handling, false, List.of(), List.of(), null, null, 0, "Ora tarda, si rinvia");
    }

    private ItemVote amended(String coverage, Amendment... amendments) {
        var votes = casarano.vote(FOR, FOR, FOR, FOR, AGAINST).votes();
        return new ItemVote(Handling.VOTED, false, votes, List.of(amendments), null, coverage, 0, null);
    }
}
