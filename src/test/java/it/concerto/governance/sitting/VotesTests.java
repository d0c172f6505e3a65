package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.Choice.ABSENT;
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
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;

import it.concerto.governance.proposal.Opinion;
import it.concerto.governance.proposal.Opinion.Kind;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Convocation.OtherItem;
import it.concerto.governance.sitting.Division.Base;
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
                                new OtherItem(
                                        "Regolamento",
                                        AgendaItem.Kind.RESOLUTION,
                                        "Si approva il testo",
                                        Presentation.NONE),
                                new OtherItem(
                                        "Comunicazioni",
                                        AgendaItem.Kind.INFORMATION,
                                        "Si approva il testo",
                                        Presentation.NONE),
                                new OtherItem(
                                        "Parere", AgendaItem.Kind.OPINION, "Si approva il testo", Presentation.NONE))),
                "presidente");
        casarano.sittings.callRoll(id, casarano.roll(5));
        casarano.votes.put(id, 1, casarano.vote(FOR, FOR, FOR, FOR, FOR));

        casarano.votes.put(
                id, 2, SittingFixture.quorumLost(List.of(), casarano.body.get(4).id()));

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
                Handling.VOTED, false, vote.votes(), List.of(), "Il parere non tiene conto", null, null, null);
        assertThat(casarano.votes.put(id, 1, explained)).isEqualTo(ItemResult.APPROVED);
        assertThat(casarano.sittings.get(id).mainItem().overrideReason()).isEqualTo("Il parere non tiene conto");
    }

    @Test
    void worksOutWhichAmendmentsPassAndWhatTheyCost() throws Exception {
        var id = casarano.open(5);
        var passes = motion(3, "500.00", new Division(Base.AS_ITEM, List.of()));
        var fails = motion(4, "900.00", new Division(Base.ALL_AGAINST, List.of(seat(0, FOR), seat(1, FOR))));

        assertBroken("3.f", () -> casarano.votes.put(id, 1, amended(null, passes, fails)));

        assertThat(casarano.votes.put(id, 1, amended("Residui 2021", passes, fails)))
                .isEqualTo(ItemResult.APPROVED_AMENDED);
        assertThat(casarano.sittings.approvedAmendments(casarano.sittings.get(id)))
                .extracting(Amendment::sheet, Amendment::inFavour, Amendment::against)
                .containsExactly(tuple(3, 4, 1));
    }

    @Test
    @DisplayName("F5 the vote of each seat on an amendment is kept, and its totals come from it")
    void keepsWhoVotedHowOnAnAmendment() throws Exception {
        var id = casarano.open(5);
        var division = new Division(Base.ALL_FOR, List.of(seat(1, AGAINST), seat(2, ABSTAINED)));

        casarano.votes.put(id, 1, amended(null, motion(3, "0.00", division)));

        var sitting = casarano.sittings.get(id);
        assertThat(casarano.sittings.amendments(sitting, 1))
                .extracting(VotedAmendment::approved, voted -> voted.amendment().inFavour())
                .containsExactly(tuple(true, 3));
        assertThat(casarano.sittings.motionVotes(sitting, 1, 1))
                .extracting(Ballot::choice)
                .startsWith(FOR, AGAINST, ABSTAINED, FOR, FOR, ABSENT, ABSENT);
    }

    @Test
    @DisplayName("TUEL 134 c. 4 an act takes effect at once if the majority of the members votes so, by name")
    void countsTheVoteOnImmediateEnforceability() throws Exception {
        assertThat(enforceable(new Division(Base.ALL_FOR, List.of()))).isTrue();
        assertThat(enforceable(new Division(Base.ALL_FOR, List.of(seat(0, AGAINST), seat(1, ABSTAINED)))))
                .isFalse();
        assertThat(enforceable(new Division(Base.AS_ITEM, List.of()))).isTrue();
        assertThat(enforceable(null)).isFalse();
    }

    private boolean enforceable(Division division) throws Exception {
        var id = casarano.open(5);
        var votes = casarano.vote(FOR, FOR, FOR, FOR, AGAINST).votes();
        casarano.votes.put(id, 1, new ItemVote(Handling.VOTED, false, votes, List.of(), null, null, division, null));
        return casarano.sittings.get(id).mainItem().enforceable();
    }

    @Test
    @DisplayName("BR-11, X1.3 nobody votes twice on an amendment, nor from elsewhere")
    void refusesAVoteOfWhoDoesNotVoteOnTheItem() throws Exception {
        var id = casarano.open(5);
        var twice = new Division(Base.ALL_FOR, List.of(seat(0, AGAINST), seat(0, ABSTAINED)));
        var away = new Division(Base.ALL_FOR, List.of(seat(6, AGAINST)));

        assertBroken("BR-11", () -> casarano.votes.put(id, 1, amended(null, motion(3, "0.00", twice))));
        assertBroken("X1.3", () -> casarano.votes.put(id, 1, amended(null, motion(3, "0.00", away))));
    }

    private SeatVote seat(int index, Choice choice) {
        return new SeatVote(casarano.body.get(index).id(), choice, null);
    }

    private static Motion motion(int sheet, String effect, Division division) {
        return new Motion(sheet, "1000", "1500", new BigDecimal(effect), division);
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
        return new ItemVote(handling, false, List.of(), List.of(), null, null, null, "Ora tarda, si rinvia");
    }

    private ItemVote amended(String coverage, Motion... amendments) {
        var votes = casarano.vote(FOR, FOR, FOR, FOR, AGAINST).votes();
        return new ItemVote(Handling.VOTED, false, votes, List.of(amendments), null, coverage, null, null);
    }
}
