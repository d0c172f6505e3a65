package it.concerto.governance.council;

import static it.concerto.governance.council.CouncilFixture.AMBITO;
import static it.concerto.governance.council.CouncilFixture.CASARANO;
import static it.concerto.governance.council.CouncilFixture.PATH;
import static it.concerto.governance.council.CouncilFixture.SITTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.governance.sitting.ActTerms;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.Term;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilTiming;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouncilsTests {

    private final CouncilFixture stage = new CouncilFixture();

    @Test
    void sendsTheAdoptedVersionWithItsHashAndTerm() throws Exception {
        var submission = stage.transmit(CASARANO);

        assertThat(submission.number()).isEqualTo(1);
        assertThat(submission.sha256()).isEqualTo("a".repeat(64));
        assertThat(submission.dueOn()).isEqualTo(LocalDate.of(2022, 12, 1));
    }

    @Test
    void goesToTheSecondCallOnceOnly() throws Exception {
        stage.transmit(CASARANO);
        stage.councils.convene(
                CASARANO, SITTING.atTime(9, 0), SITTING.plusDays(1).atTime(9, 0), 4, "segreteria");

        assertThat(stage.councils.report(CASARANO, deserted(SITTING), "segreteria"))
                .isTrue();
        assertThat(stage.councils.sitting(CASARANO).isAtSecondCall()).isTrue();
        assertThat(stage.councils.report(CASARANO, deserted(SITTING.plusDays(1)), "segreteria"))
                .isFalse();
    }

    @Test
    void hasNoSecondCallThatWasNotAnnounced() throws Exception {
        stage.transmit(CASARANO);
        stage.councils.convene(CASARANO, SITTING.atTime(9, 0), null, null, "segreteria");

        assertThat(stage.councils.report(CASARANO, deserted(SITTING), "segreteria"))
                .isFalse();
        assertThat(stage.councils.report(CASARANO).result()).isEqualTo(Result.DESERTED);
    }

    @Test
    void namesTheDayOnWhichTheRegionIsTold() throws Exception {
        given(stage.rulebook.regionNote(AMBITO, LocalDate.of(2022, 12, 1))).willReturn(LocalDate.of(2022, 12, 16));
        stage.transmit(CASARANO);

        assertThat(stage.councils.regionNoteOn(CASARANO)).isEqualTo("2022-12-16");
    }

    @Test
    @DisplayName("BR-59 a resolution has effect from the eleventh day, or at once")
    void reckonsFromWhenAResolutionHasEffect() throws Exception {
        stage.approve(CASARANO, 0);
        assertThat(stage.acts.require(CASARANO).effectiveFrom())
                .isEqualTo(LocalDate.of(2022, 11, 21).plusDays(11));

        var other = new Council(PATH, IstatCode.of("075002"));
        stage.approve(other, 20);
        assertThat(stage.acts.require(other).effectiveFrom()).isEqualTo(SITTING);

        given(stage.rulebook.of(AMBITO)).willReturn(new ActTerms(9, Term.of("30cd"), Term.of("15cd")));
        stage.approve(CASARANO, 0);
        assertThat(stage.acts.require(CASARANO).effectiveFrom())
                .as("an office that counts one day less")
                .isEqualTo(LocalDate.of(2022, 11, 21).plusDays(10));
    }

    @Test
    @DisplayName("BR-60 the stage ends when every council in scope has an effective act")
    void waitsForEveryCouncil() throws Exception {
        stage.approve(CASARANO, 0);
        assertThat(stage.scopes.isApproved(PATH)).isFalse();

        given(stage.path.configuration().allCouncilsRequired()).willReturn(false);
        assertThat(stage.scopes.isApproved(PATH)).isTrue();

        given(stage.path.configuration().allCouncilsRequired()).willReturn(true);
        stage.approve(new Council(PATH, IstatCode.of("075002")), 0);
        assertThat(stage.scopes.isApproved(PATH)).isTrue();
        stage.acts.post(CASARANO, LocalDate.of(2022, 11, 22));
        assertThat(stage.scopes.isApproved(PATH))
                .as("one has effect from tomorrow")
                .isFalse();
    }

    @Test
    @DisplayName("BR-60 only the capofila deliberates where the path says so")
    void asksTheCapofilaOnly() throws Exception {
        given(stage.path.configuration().councilScope()).willReturn(CouncilScope.CAPOFILA_ONLY);
        given(stage.ambiti.get(AMBITO).lead()).willReturn(new Municipality(IstatCode.of("075001"), "Casarano"));

        stage.approve(CASARANO, 0);

        assertThat(stage.scopes.of(PATH)).extracting(Municipality::name).containsExactly("Casarano");
        assertThat(stage.scopes.isApproved(PATH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 35})
    void asksEveryMember(int count) {
        stage.members(count);

        assertThat(stage.scopes.of(PATH)).hasSize(count);
    }

    @Test
    void asksNobodyWhereCouncilsHaveNoPart() {
        given(stage.path.configuration().councilTiming()).willReturn(CouncilTiming.NONE);

        assertThat(stage.scopes.of(PATH)).isEmpty();
        assertThat(stage.scopes.isApproved(PATH)).isTrue();
    }

    private static CouncilVote deserted(LocalDate day) {
        return new CouncilVote(Result.DESERTED, day, 25, 25, 6, 0, 0, 0, 0, 0, false, null, "Mancava il numero legale");
    }
}
