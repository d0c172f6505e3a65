package it.concerto.governance.adoption;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import it.concerto.files.FileRef;
import it.concerto.governance.outcome.ConcertedSheets;
import it.concerto.governance.outcome.Outcome;
import it.concerto.governance.outcome.OutcomeResult;
import it.concerto.governance.outcome.Outcomes;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Amendment;
import it.concerto.governance.sitting.BodyRules.Call;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.Sittings;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathConfiguration;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdoptionsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final AmbitoCode AMBITO = AmbitoCode.of("CASARANO");
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 14);

    private final Clock clock = Clock.fixed(Instant.parse("2022-10-14T09:00:00Z"), Rome.ZONE);
    private final Outcomes outcomes = mock();
    private final PlanningPaths paths = mock();
    private final PathConfiguration configuration = mock();
    private final PlanVersions versions = mock();
    private final AnnexesOfPath annexes = mock();
    private final Sittings sittings = mock();
    private final ConcertedSheets concerted = mock();

    private Proposals proposals;
    private Adoptions adoptions;
    private AdoptedPlans plans;

    @BeforeEach
    void freezeAPlanThatTheReferentsHeard() {
        var jdbc = TestDatabase.with("V0100__governance_proposals.sql", "V0103__governance_adoption.sql");
        var store = new AdoptionStore(jdbc);
        proposals = new Proposals(jdbc, clock);
        PlanningPath path = mock();
        given(path.ambito()).willReturn(AMBITO);
        given(path.configuration()).willReturn(configuration);
        given(paths.get(PATH)).willReturn(path);
        given(configuration.outcomeRequired()).willReturn(true);
        var adoptable = new AdoptableVersion(versions, outcomes, paths, proposals, store);
        adoptions = new Adoptions(store, proposals, adoptable, annexes, paths);
        plans = new AdoptedPlans(store, proposals, sittings, versions, concerted);
        given(annexes.minutes(PATH)).willReturn(List.of("Verbale del tavolo 1"));
        frozen(2, "a");
        heard("a");
    }

    @Test
    void proposesTheFrozenVersion() throws Exception {
        assertThat(propose()).isEqualTo(1);
        assertThat(propose()).isEqualTo(2);

        var proposed = proposals.require(PATH, Purpose.ADOPTION).plan();
        then(annexes).should(times(2)).take(PATH, List.of("Regolamento", "Verbale del tavolo 1"));
        assertThat(proposed).isNotNull();
        assertThat(proposed.number()).isEqualTo(2);
        assertThat(proposed.sha256()).isEqualTo(hash("a"));
    }

    @Test
    void proposesNothingThatIsNotFrozen() {
        given(versions.latest(PATH)).willReturn(Optional.empty());

        assertBroken("F1", this::propose);
    }

    @Test
    @DisplayName("BR-43 no adoption without an outcome")
    void wantsTheReferentsHeard() {
        given(outcomes.concluded(PATH)).willReturn(Optional.empty());

        assertBroken("BR-43", this::propose);
    }

    @Test
    @DisplayName("BR-43 an outcome only where the path wants one")
    void doesWithoutReferentsWhereThePathDoes() throws Exception {
        given(outcomes.concluded(PATH)).willReturn(Optional.empty());
        given(configuration.outcomeRequired()).willReturn(false);

        assertThat(propose()).isEqualTo(1);
    }

    @Test
    @DisplayName("BR-56 what is proposed is what the referents heard")
    void wantsTheReferentsHeardOnThisVersion() {
        heard("b");

        assertBroken("BR-56", this::propose);
    }

    @Test
    @DisplayName("BR-61 what councils want amended comes back as the Coordinamento had adopted it")
    void takesTheAdoptedPlanBackFromTheCouncils() throws Exception {
        propose();
        var sitting = sitting();
        given(sittings.of(PATH, Purpose.ADOPTION)).willReturn(List.of(sitting));
        given(sittings.approvedAmendments(sitting)).willReturn(List.of());
        given(versions.freezeAmended(eq(PATH), anyString(), any())).willReturn(version(3, "c"));
        plans.integrate(PATH, "Emendamenti della seduta");
        frozen(3, "c");

        assertThat(propose()).isEqualTo(2);
        assertThat(plans.adopted(PATH)).isEqualTo(new ProposedPlan(3, hash("c")));
        frozen(4, "d");
        assertBroken("BR-56", this::propose);
    }

    @Test
    @DisplayName("BR-41 the minutes of every session are annexed")
    void annexesAllMinutes() {
        assertBroken(
                "BR-41",
                () -> adoptions.propose(PATH, new AdoptionProposal("Adozione", "Si adotta", List.of(), false), "udp"));
    }

    @Test
    @DisplayName("BR-47, BR-56 only voted amendments get in, and the referents concerned are told")
    void worksVotedAmendmentsIn() throws Exception {
        propose();
        var sitting = sitting();
        given(sittings.of(PATH, Purpose.ADOPTION)).willReturn(List.of(sitting));
        given(sittings.approvedAmendments(sitting))
                .willReturn(List.of(
                        new Amendment(3, "1000", "1500", new BigDecimal("500.00"), 4, 1, 0),
                        new Amendment(null, null, "Si raccomanda", BigDecimal.ZERO, 5, 0, 0)));
        given(versions.freezeAmended(eq(PATH), anyString(), any())).willReturn(version(3, "c"));

        plans.integrate(PATH, "Emendamenti della seduta");

        then(versions)
                .should()
                .freezeAmended(
                        PATH,
                        "Emendamenti della seduta",
                        List.of(new it.concerto.plan.Amendment(3, "1000", "1500", new BigDecimal("500.00"))));
        then(concerted).should().changed(PATH, List.of(3), "amended-" + sitting.id());
        assertThat(plans.adopted(PATH).number()).isEqualTo(3);
    }

    @Test
    @DisplayName("BR-56 a plan that changed since its adoption is not sent")
    void sendsTheAdoptedVersionOnly() throws Exception {
        propose();
        plans.transmit(PATH, TODAY, null, "operatore");

        frozen(3, "c");
        assertBroken("BR-56", () -> plans.transmit(PATH, TODAY, null, "operatore"));
    }

    private int propose() throws RuleBroken {
        var annexed = List.of("Regolamento", "Verbale del tavolo 1");
        return adoptions.propose(PATH, new AdoptionProposal("Adozione", "Si adotta", annexed, true), "udp");
    }

    private void frozen(int number, String letter) {
        given(versions.latest(PATH)).willReturn(Optional.of(version(number, letter)));
    }

    private static PlanVersion version(int number, String letter) {
        var file = new FileRef(hash("f"), "piano.pdf");
        return new PlanVersion(PATH, number, hash(letter), file, Instant.EPOCH, "Bozza");
    }

    private void heard(String letter) {
        given(outcomes.concluded(PATH))
                .willReturn(Optional.of(new Outcome(
                        "1", PATH, AMBITO, 1, 2, hash(letter), null, null, OutcomeResult.OUTCOME_SIGNED, null)));
    }

    private static Sitting sitting() {
        return new Sitting(
                new SittingId(UUID.randomUUID()),
                PATH,
                AMBITO,
                Purpose.ADOPTION,
                Sitting.Status.CLOSED,
                LocalDateTime.of(2022, 10, 14, 10, 0),
                null,
                Call.FIRST,
                "Sala",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static String hash(String letter) {
        return letter.repeat(64);
    }
}
