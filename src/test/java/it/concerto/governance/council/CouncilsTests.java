package it.concerto.governance.council;

import static it.concerto.governance.council.CouncilVoteTests.approval;
import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import it.concerto.documents.Documents;
import it.concerto.files.FileRef;
import it.concerto.governance.council.Conciliation.Decision;
import it.concerto.governance.council.CouncilActs.Resolution;
import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.governance.council.Councils.Transmission;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.WorkingDays;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouncilsTests {

    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final LocalDate SITTING = LocalDate.of(2022, 11, 19);
    private static final Council CASARANO = new Council(PATH, IstatCode.of("075001"));

    private final PlanningPath path = mock(RETURNS_DEEP_STUBS);

    private final PlanningPaths paths = mock();
    private final Ambiti ambiti = mock(RETURNS_DEEP_STUBS);
    private final PlanVersions versions = mock();
    private final WorkingDays workingDays = mock();
    private final Clock clock = ticking(Instant.parse("2022-12-01T09:00:00Z"));

    private Councils councils;
    private CouncilActs acts;
    private CouncilScopes scopes;

    @BeforeEach
    void adoptThePlan() {
        given(path.id()).willReturn(PATH);
        given(path.ambito()).willReturn(AMBITO);
        given(path.configuration().allCouncilsRequired()).willReturn(true);
        given(path.configuration().councilTiming()).willReturn(CouncilTiming.BEFORE_CONFERENCE);
        given(path.configuration().councilScope()).willReturn(CouncilScope.ALL);
        given(paths.get(any())).willReturn(path);
        members(2);
        var file = new FileRef("c".repeat(64), "piano.pdf");
        given(versions.latest(PATH))
                .willReturn(Optional.of(new PlanVersion(PATH, 3, "a".repeat(64), file, Instant.EPOCH, "Adottato")));
        given(workingDays.end(any(), any(), any()))
                .willAnswer(call -> call.getArgument(1, LocalDate.class).plusDays(30));

        var jdbc = TestDatabase.with("V0104__governance_councils.sql");
        councils = new Councils(new CouncilStore(jdbc, clock), paths, versions, workingDays, clock);
        acts = new CouncilActs(new CouncilActStore(jdbc, clock), councils, paths, mock(Documents.class), clock);
        scopes = new CouncilScopes(paths, ambiti, acts);
    }

    @Test
    void sendsTheAdoptedVersionWithItsHashAndTerm() throws Exception {
        var submission = transmit(CASARANO);

        assertThat(submission.number()).isEqualTo(1);
        assertThat(submission.sha256()).isEqualTo("a".repeat(64));
        assertThat(submission.dueOn()).isEqualTo(LocalDate.of(2022, 12, 1));
    }

    @Test
    void goesToTheSecondCallOnceOnly() throws Exception {
        transmit(CASARANO);
        councils.convene(CASARANO, SITTING.atTime(9, 0), SITTING.plusDays(1).atTime(9, 0), 4, "segreteria");

        assertThat(councils.report(CASARANO, deserted(SITTING), "segreteria")).isTrue();
        assertThat(councils.sitting(CASARANO).isAtSecondCall()).isTrue();
        assertThat(councils.report(CASARANO, deserted(SITTING.plusDays(1)), "segreteria"))
                .isFalse();
    }

    @Test
    void hasNoSecondCallThatWasNotAnnounced() throws Exception {
        transmit(CASARANO);
        councils.convene(CASARANO, SITTING.atTime(9, 0), null, null, "segreteria");

        assertThat(councils.report(CASARANO, deserted(SITTING), "segreteria")).isFalse();
        assertThat(councils.report(CASARANO).result()).isEqualTo(Result.DESERTED);
    }

    @Test
    @DisplayName("S8 a rejected plan comes back twice at most")
    void submitsThreeTimesAtMost() throws Exception {
        for (var round = 1; round <= 2; round++) {
            transmit(CASARANO);
            councils.conciliate(CASARANO, agreed(Decision.RESUBMIT), "presidente");
        }
        assertThat(transmit(CASARANO).number()).isEqualTo(3);

        assertBroken("3.g", () -> councils.conciliate(CASARANO, agreed(Decision.RESUBMIT), "presidente"));
        assertBroken("BR-60", () -> councils.conciliate(CASARANO, agreed(Decision.PROCEED_WITHOUT), "presidente"));
        councils.conciliate(CASARANO, agreed(Decision.NOT_APPROVED), "presidente");
    }

    @Test
    @DisplayName("BR-59 a resolution has effect from the eleventh day, or at once")
    void reckonsFromWhenAResolutionHasEffect() throws Exception {
        approve(CASARANO, 0);
        assertThat(acts.require(CASARANO).effectiveFrom())
                .isEqualTo(LocalDate.of(2022, 11, 21).plusDays(11));

        var other = new Council(PATH, IstatCode.of("075002"));
        approve(other, 20);
        assertThat(acts.require(other).effectiveFrom()).isEqualTo(SITTING);
    }

    @Test
    @DisplayName("BR-60 the stage ends when every council in scope has an effective act")
    void waitsForEveryCouncil() throws Exception {
        approve(CASARANO, 0);
        assertThat(scopes.isApproved(PATH)).isFalse();

        given(path.configuration().allCouncilsRequired()).willReturn(false);
        assertThat(scopes.isApproved(PATH)).isTrue();

        given(path.configuration().allCouncilsRequired()).willReturn(true);
        approve(new Council(PATH, IstatCode.of("075002")), 0);
        assertThat(scopes.isApproved(PATH)).isTrue();
    }

    @Test
    @DisplayName("BR-60 only the capofila deliberates where the path says so")
    void asksTheCapofilaOnly() throws Exception {
        given(path.configuration().councilScope()).willReturn(CouncilScope.CAPOFILA_ONLY);
        given(ambiti.get(AMBITO).lead()).willReturn(new Municipality(IstatCode.of("075001"), "Casarano"));

        approve(CASARANO, 0);

        assertThat(scopes.of(PATH)).extracting(Municipality::name).containsExactly("Casarano");
        assertThat(scopes.isApproved(PATH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 35})
    void asksEveryMember(int count) {
        members(count);

        assertThat(scopes.of(PATH)).hasSize(count);
    }

    @Test
    void asksNobodyWhereCouncilsHaveNoPart() {
        given(path.configuration().councilTiming()).willReturn(CouncilTiming.NONE);

        assertThat(scopes.of(PATH)).isEmpty();
        assertThat(scopes.isApproved(PATH)).isTrue();
    }

    private void members(int count) {
        List<Municipality> members = IntStream.rangeClosed(1, count)
                .mapToObj(index -> new Municipality(IstatCode.of("0750%02d".formatted(index)), "Comune " + index))
                .toList();
        given(ambiti.get(AMBITO).members()).willReturn(members);
    }

    private CouncilSubmission transmit(Council council) throws RuleBroken {
        var transmission = new Transmission(CouncilSubject.PLAN, LocalDate.of(2022, 11, 1), null);
        return councils.transmit(council, transmission, "operatore");
    }

    private void approve(Council council, int enforceabilityVotes) throws RuleBroken {
        transmit(council);
        councils.convene(council, LocalDateTime.of(2022, 11, 19, 9, 0), null, null, "segreteria");
        councils.report(council, approval(enforceabilityVotes), "segreteria");
        acts.record(council, new Resolution(12, SITTING, null), "Delibera", "segreteria");
        acts.post(council, LocalDate.of(2022, 11, 21));
    }

    private static CouncilVote deserted(LocalDate day) {
        return new CouncilVote(Result.DESERTED, day, 25, 25, 6, 0, 0, 0, 0, 0, false, null, "Mancava il numero legale");
    }

    private static Conciliation agreed(Decision decision) {
        return new Conciliation(SITTING, decision, "Si è discusso");
    }

    /** Each look at the clock is a second later, so that what is recorded later sorts later. */
    private static Clock ticking(Instant start) {
        var seconds = new AtomicLong();
        Clock clock = mock();
        given(clock.instant()).willAnswer(call -> start.plusSeconds(seconds.getAndIncrement()));
        given(clock.getZone()).willReturn(ZoneId.of("Europe/Rome"));
        return clock;
    }
}
