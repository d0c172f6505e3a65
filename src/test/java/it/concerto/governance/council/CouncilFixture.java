package it.concerto.governance.council;

import static it.concerto.governance.council.CouncilVoteTests.approval;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.governance.council.Conciliation.Decision;
import it.concerto.governance.council.CouncilActs.Resolution;
import it.concerto.governance.council.CouncilVote.Result;
import it.concerto.governance.council.Councils.Transmission;
import it.concerto.governance.sitting.ActRulebook;
import it.concerto.governance.sitting.ActTerms;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.IstatCode;
import it.concerto.organisation.Municipality;
import it.concerto.organisation.Term;
import it.concerto.path.PathConfiguration.CouncilScope;
import it.concerto.path.PathConfiguration.CouncilSubject;
import it.concerto.path.PathConfiguration.CouncilTiming;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The councils' stage of a plan that two Comuni deliberate on. */
final class CouncilFixture {

    static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");

    static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    static final LocalDate SITTING = LocalDate.of(2022, 11, 19);
    static final Council CASARANO = new Council(PATH, IstatCode.of("075001"));

    final PlanningPath path = mock(RETURNS_DEEP_STUBS);

    final PlanningPaths paths = mock();
    final Ambiti ambiti = mock(RETURNS_DEEP_STUBS);
    final PlanVersions versions = mock();
    final ActRulebook rulebook = mock();
    final Clock clock = ticking(Instant.parse("2022-12-02T09:00:00Z"));

    final CouncilStore store;
    final Councils councils;
    final CouncilActs acts;
    final CouncilScopes scopes;
    final Conciliations conciliations;

    CouncilFixture() {
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
        given(rulebook.of(AMBITO)).willReturn(new ActTerms(10, Term.of("30cd"), Term.of("15cd")));
        given(rulebook.councilDue(any(), any()))
                .willAnswer(call -> call.getArgument(1, LocalDate.class).plusDays(30));

        var jdbc = TestDatabase.with("V0104__governance_councils.sql");
        store = new CouncilStore(jdbc, clock);
        councils = new Councils(store, paths, versions, rulebook, clock);
        acts = new CouncilActs(
                new CouncilActStore(jdbc, clock), councils, paths, rulebook, mock(CouncilPaper.class), clock);
        scopes = new CouncilScopes(paths, ambiti, acts);
        conciliations = new Conciliations(store, councils, scopes);
    }

    void members(int count) {
        List<Municipality> members = IntStream.rangeClosed(1, count)
                .mapToObj(index -> new Municipality(IstatCode.of("0750%02d".formatted(index)), "Comune " + index))
                .toList();
        given(ambiti.get(AMBITO).members()).willReturn(members);
        members.forEach(member -> given(ambiti.municipality(member.istat())).willReturn(member));
    }

    CouncilSubmission transmit(Council council) throws RuleBroken {
        var transmission = new Transmission(CouncilSubject.PLAN, LocalDate.of(2022, 11, 1), null);
        return councils.transmit(council, transmission, "operatore");
    }

    void approve(Council council, int enforceabilityVotes) throws RuleBroken {
        transmit(council);
        councils.convene(council, LocalDateTime.of(2022, 11, 19, 9, 0), null, null, "segreteria");
        councils.report(council, approval(enforceabilityVotes), "segreteria");
        acts.record(council, new Resolution(12, SITTING, null), "Delibera", "segreteria");
        acts.post(council, LocalDate.of(2022, 11, 21));
    }

    CouncilSubmission reject(Result result) throws RuleBroken {
        var submission = transmit(CASARANO);
        councils.convene(CASARANO, SITTING.atTime(9, 0), null, null, "segreteria");
        var against = result == Result.REJECTED ? 18 : 2;
        var vote = new CouncilVote(
                result, SITTING, 25, 25, 20, 20 - against, against, 0, 0, 0, true, null, "Più ore di assistenza");
        councils.report(CASARANO, vote, "segreteria");
        return submission;
    }

    static Conciliation agreed(Decision decision) {
        return new Conciliation(SITTING, decision, "Si è discusso");
    }

    /** Each look at the clock is a second later, so that what is recorded later sorts later. */
    static Clock ticking(Instant start) {
        var seconds = new AtomicLong();
        Clock clock = mock();
        given(clock.instant()).willAnswer(call -> start.plusSeconds(seconds.getAndIncrement()));
        given(clock.getZone()).willReturn(Rome.ZONE);
        return clock;
    }
}
