package it.concerto.governance.adoption;

import static it.concerto.testing.BrokenRules.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.files.FileRef;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.plan.Amendment;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.testing.TestDatabase;
import it.concerto.time.Rome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AmendmentAttestationTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");
    private static final List<Amendment> VOTED = List.of(new Amendment(3, "1000", "1500", new BigDecimal("500.00")));

    private final Clock clock = Clock.fixed(Instant.parse("2022-10-17T09:00:00Z"), Rome.ZONE);
    private final PlanVersions versions = mock();
    private final AdoptedPlans plans = mock();
    private final JdbcClient jdbc =
            TestDatabase.with("V0100__governance_proposals.sql", "V0103__governance_adoption.sql");
    private final AdoptionStore store = new AdoptionStore(jdbc);
    private final Proposals proposals = new Proposals(jdbc, clock);
    private final AmendmentAttestation attestation = new AmendmentAttestation(store, plans, proposals, versions, clock);

    @BeforeEach
    void amendTheVersionThatWasVoted() {
        var proposal = new Proposal(
                PATH,
                AmbitoCode.of("CASARANO"),
                Purpose.ADOPTION,
                1,
                "Adozione",
                "Si adotta",
                null,
                new ProposedPlan(2, hash("b")),
                false,
                "responsabile");
        proposals.put(proposal);
        store.open(proposal, List.of());
        var voted = new PlanVersion(PATH, 2, hash("b"), new FileRef(hash("f"), "piano.html"), Instant.EPOCH, "Bozza");
        given(versions.get(PATH, 2)).willReturn(voted);
        given(plans.amendmentsOfSheets(PATH)).willReturn(VOTED);
        given(versions.amendedHash(voted, VOTED)).willReturn(hash("c"));
    }

    @Test
    @DisplayName("F6 the head of the office attests what is exactly the voted plan with its amendments")
    void keepsWhoAttested() throws Exception {
        given(plans.adopted(PATH)).willReturn(new ProposedPlan(3, hash("c")));

        attestation.attest(PATH, "responsabile");

        assertThat(jdbc.sql("select attested_by from cz_adoption where attested_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("responsabile");
    }

    @Test
    @DisplayName("F6 nobody can attest a version in which anything else changed")
    void attestsNothingThatWasNotVoted() {
        given(plans.adopted(PATH)).willReturn(new ProposedPlan(3, hash("d")));

        assertThat(attestation.isOnlyWhatWasVoted(PATH)).isFalse();
        assertBroken("F6", () -> attestation.attest(PATH, "responsabile"));
    }

    private static String hash(String letter) {
        return letter.repeat(64);
    }
}
