package it.concerto.governance.sitting;

import static it.concerto.governance.sitting.RecordedPoint.PRESENCE;
import static it.concerto.governance.sitting.SittingFixture.PATH;
import static it.concerto.governance.sitting.SittingFixture.unanimous;
import static it.concerto.governance.sitting.VoteStatement.Stance.CONFIRMED;
import static it.concerto.governance.sitting.VoteStatement.Stance.DISPUTED;
import static it.concerto.testing.BrokenRules.assertBroken;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Division.Base;
import it.concerto.governance.sitting.ItemVote.Handling;
import it.concerto.governance.sitting.ItemVote.SeatVote;
import it.concerto.governance.sitting.VoteStatements.Recorded;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The mayor of Matino, third of the body, has an account; the others have none. */
class VoteStatementsTests {

    private static final String MAYOR = "sindaco.matino";

    private static final RecordedPoint ITEM = RecordedPoint.of("1");

    private final SittingFixture casarano = new SittingFixture();
    private SittingId sitting;

    @BeforeEach
    void vote() throws Exception {
        casarano.propose(Purpose.GUIDELINE, null);
        sitting = casarano.open(5);
        casarano.votes.put(sitting, 1, unanimous());
    }

    @Test
    @DisplayName("X1.4 a member confirms their own presence and vote, and nobody else's")
    void showsAMemberTheirOwn() throws Exception {
        assertThat(mine()).extracting(Recorded::point).containsExactly(PRESENCE, ITEM);
        assertThat(mine()).extracting(one -> one.attendance().entity()).containsOnly("Matino");
        assertThat(casarano.statements.of(PATH, "sindaco.altrove")).isEmpty();

        casarano.statements.state(sitting, ITEM, CONFIRMED, null, MAYOR);

        assertThat(casarano.statements.of(sitting)).singleElement().satisfies(said -> {
            assertThat(said.stance()).isEqualTo(CONFIRMED);
            assertThat(said.by()).isEqualTo(MAYOR);
            assertThat(said.seat()).isEqualTo(casarano.body.get(2).id());
        });
        assertBroken("X1.4", () -> casarano.statements.state(sitting, ITEM, CONFIRMED, null, "sindaco.altrove"));
        assertBroken("X1.4", () -> casarano.statements.state(sitting, RecordedPoint.of("2"), CONFIRMED, null, MAYOR));
    }

    @Test
    @DisplayName("X1.4 a dispute says what is wrong; the last word counts and the log keeps all")
    void keepsADisputeWithItsReason() throws Exception {
        assertBrokenAt("reason", () -> casarano.statements.state(sitting, ITEM, DISPUTED, null, MAYOR));
        casarano.statements.state(sitting, ITEM, CONFIRMED, null, MAYOR);
        casarano.statements.state(sitting, ITEM, DISPUTED, "Mi sono astenuto", MAYOR);

        assertThat(mine())
                .filteredOn(one -> one.point().equals(ITEM))
                .singleElement()
                .satisfies(one -> assertThat(one.said().reason()).isEqualTo("Mi sono astenuto"));
        then(casarano.deeds).should(times(2)).record(any(), eq(PATH.value()), any(), eq(MAYOR));
        then(casarano.deeds)
                .should()
                .record(
                        any(),
                        any(),
                        argThat(deed -> deed.action().equals("governance.deed.vote.DISPUTED")
                                && deed.subject().equals("Matino")
                                && deed.reason().equals("Mi sono astenuto")),
                        eq(MAYOR));
    }

    @Test
    @DisplayName("X1.4, F5 a member disputes how they are recorded to have voted on an amendment or on enforceability")
    void takesADisputeOnAVoteBesideTheItem() throws Exception {
        var amended = casarano.open(5);
        var against = List.of(new SeatVote(casarano.body.get(2).id(), Choice.AGAINST, null));
        casarano.votes.put(
                amended,
                1,
                new ItemVote(
                        Handling.VOTED,
                        true,
                        List.of(),
                        List.of(new Motion(3, null, "1500 euro", ZERO, new Division(Base.ALL_FOR, against))),
                        null,
                        null,
                        new Division(Base.AS_ITEM, List.of()),
                        null));

        assertThat(mine())
                .filteredOn(one -> one.sitting().id().equals(amended))
                .extracting(one -> one.point().toString(), Recorded::vote)
                .containsExactly(
                        tuple("0", null),
                        tuple("1", Choice.FOR),
                        tuple("1-0", Choice.FOR),
                        tuple("1-1", Choice.AGAINST));

        var amendment = RecordedPoint.of("1-1");
        casarano.statements.state(amended, amendment, DISPUTED, "Ero a favore", MAYOR);

        assertThat(casarano.statements.of(amended))
                .extracting(VoteStatement::point)
                .containsExactly(amendment);
        assertThat(casarano.records.of(casarano.sittings.get(amended)).disputes())
                .containsExactly(new SittingRecord.Dispute("Matino", "Punto 1, emendamento 1", "Ero a favore"));
        assertBroken("X1.4", () -> casarano.statements.state(amended, RecordedPoint.of("1-2"), CONFIRMED, null, MAYOR));
    }

    @Test
    @DisplayName("X1.4 what a delegate did is not the holder's to confirm")
    void asksNoHolderForWhatADelegateDid() throws Exception {
        var delegation =
                new Delegation("Luca Verdi", Delegation.Office.ASSESSORE, "prot. 12", LocalDate.of(2022, 5, 10), null);
        var answers = casarano.roll(5).answers().stream()
                .map(answer -> answer.seat().equals(casarano.body.get(2).id())
                        ? new RollCall.Answer(answer.seat(), Presence.DELEGATED, delegation)
                        : answer)
                .toList();
        var delegated = casarano.convene(null);
        casarano.sittings.callRoll(delegated, new RollCall(casarano.body.get(0).id(), "segretario", answers));

        assertThat(mine()).extracting(one -> one.sitting().id()).containsOnly(sitting);
    }

    @Test
    @DisplayName("X1.4 once the minutes are written nothing can be said any longer")
    void endsWithTheMinutes() {
        casarano.store.close(sitting, "Verbale", "responsabile", OffsetDateTime.now(casarano.clock));

        assertThat(mine()).isEmpty();
        assertBroken("X1.4", () -> casarano.statements.state(sitting, ITEM, CONFIRMED, null, MAYOR));
    }

    private List<Recorded> mine() {
        return casarano.statements.of(PATH, MAYOR);
    }
}
