package it.concerto.governance.adoption;

import static it.concerto.testing.BrokenRules.assertBroken;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import it.concerto.files.FileRef;
import it.concerto.governance.adoption.SheetAssent.Answer;
import it.concerto.governance.adoption.SheetAssent.Settlement;
import it.concerto.governance.outcome.ConcertedSheets;
import it.concerto.governance.proposal.Proposal;
import it.concerto.governance.proposal.Proposal.ProposedPlan;
import it.concerto.governance.proposal.Proposals;
import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.SittingWording;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.plan.Amendment;
import it.concerto.plan.PlanVersion;
import it.concerto.plan.PlanVersions;
import it.concerto.plan.Sheets;
import it.concerto.testing.MovableClock;
import it.concerto.testing.Templates;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.LateEntries;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ASL denied sheet 3, which costs 20,000 euro; the plan proposed is version 2. */
class MediationsTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final Clock clock = MovableClock.at("2022-10-14T11:00");
    private final JdbcClient jdbc =
            TestDatabase.with("V0100__governance_proposals.sql", "V0103__governance_adoption.sql");
    private final AdoptionStore store = new AdoptionStore(jdbc);
    private final Proposals proposals = new Proposals(jdbc, clock);
    private final PlanVersions versions = mock();
    private final ConcertedSheets concerted = mock();
    private final SittingWording wording =
            new SittingWording(Templates.messages("governance"), mock(LateEntries.class));
    private final Mediations mediations = new Mediations(
            store,
            new HealthAssents(store, proposals, mock(Sheets.class), mock(AssentPaper.class), clock),
            proposals,
            new SocialParts(proposals, versions, concerted, wording));

    @BeforeEach
    void denySheetThree() {
        var proposal = new Proposal(
                PATH,
                AmbitoCode.of("CASARANO"),
                Purpose.ADOPTION,
                1,
                "Adozione",
                "Si adotta la versione 2.",
                null,
                new ProposedPlan(2, hash("b")),
                false,
                "responsabile");
        proposals.put(proposal);
        store.add(proposal, new SheetAssent(3, Answer.DENIED, "Manca il personale"), LocalDate.of(2022, 10, 12), "asl");
        var proposed = version(2, "b");
        given(versions.get(PATH, 2)).willReturn(proposed);
        given(versions.costOf(proposed, 3)).willReturn(new BigDecimal("20000.00"));
        var cut = version(3, "c");
        given(versions.freezeAmended(eq(PATH), any(), any())).willReturn(cut);
    }

    @Test
    @DisplayName("F4 no denied sheet is left open, and none keeps more than it costs")
    void settlesEveryDeniedSheet() {
        assertBroken("F4", () -> mediations.settle(PATH, List.of()));
        assertBrokenAt("sheets.0.socialPart", () -> mediations.settle(PATH, List.of(social("20000.01"))));
    }

    @Test
    @DisplayName("F4, BR-56 what is put to the vote is the plan with the social part of the sheet only")
    void proposesThePlanWithoutTheHealthPart() throws Exception {
        mediations.settle(PATH, List.of(social("8000.00")));

        then(versions)
                .should()
                .freezeAmended(
                        PATH,
                        "Sola parte sociale dopo la mediazione con la ASL: schede 3",
                        List.of(new Amendment(
                                3,
                                "scheda intera, 20.000,00 euro",
                                "sola parte sociale, 8.000,00 euro. Senza infermieri.",
                                new BigDecimal("-12000.00"))));
        var proposal = proposals.require(PATH, Purpose.ADOPTION);
        assertThat(proposal.plan()).isEqualTo(new ProposedPlan(3, hash("c")));
        assertThat(proposal.text())
                .startsWith("Si adotta la versione 2.")
                .contains("le schede 3 valgono per la sola parte sociale", "versione n. 3", hash("c"));
        then(concerted).should().changed(PATH, List.of(3), "social-part-1");
    }

    @Test
    @DisplayName("F4 an assent that was reached after all leaves the plan as it is")
    void leavesThePlanWhereTheAssentWasReached() throws Exception {
        mediations.settle(
                PATH,
                List.of(new Mediation(
                        3, Settlement.ASSENT_REACHED, new BigDecimal("8000.00"), "Ci sono gli infermieri.")));

        then(versions).should(never()).freezeAmended(any(), any(), any());
        assertThat(proposals.require(PATH, Purpose.ADOPTION).plan()).isEqualTo(new ProposedPlan(2, hash("b")));
    }

    private static Mediation social(String euro) {
        return new Mediation(3, Settlement.SOCIAL_PART_ONLY, new BigDecimal(euro), "Senza infermieri.");
    }

    private static PlanVersion version(int number, String letter) {
        return new PlanVersion(
                PATH, number, hash(letter), new FileRef(hash("f"), "piano.html"), Instant.EPOCH, "Bozza");
    }

    private static String hash(String letter) {
        return letter.repeat(64);
    }
}
