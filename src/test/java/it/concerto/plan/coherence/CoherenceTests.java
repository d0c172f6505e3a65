package it.concerto.plan.coherence;

import static it.concerto.plan.DraftFixture.PATH;
import static it.concerto.plan.Examples.assignment;
import static it.concerto.plan.Examples.confirmed;
import static it.concerto.plan.Examples.content;
import static it.concerto.plan.Examples.cost;
import static it.concerto.plan.Examples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import it.concerto.participation.HeldSessions.HeldSession;
import it.concerto.path.ServiceTarget;
import it.concerto.plan.DraftFixture;
import it.concerto.plan.Examples;
import it.concerto.plan.context.SocialContext;
import it.concerto.plan.money.Cofinancing.NotConfirmed;
import it.concerto.plan.money.FundingLine;
import it.concerto.workflow.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoherenceTests {

    private final DraftFixture draft = new DraftFixture();

    @BeforeEach
    void aDraftThatHoldsTogether() throws RuleBroken {
        Examples.coherentDraft(draft);
    }

    @AfterEach
    void close() {
        draft.close();
    }

    @Test
    void findsNothingInADraftThatHoldsTogether() {
        assertThat(draft.coherence().findings(PATH)).isEmpty();
    }

    @Test
    @DisplayName("BR-48 one cent more than assigned and carried over is too much")
    void findsAFundOverspentByOneCent() throws RuleBroken {
        draft.sheets().write(PATH, 2, content(cost("FNPS", 2022, "40.01")));

        assertThat(draft.coherence().findings(PATH)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.FUND_OVERSPENT);
            assertThat(finding.subject()).isEqualTo("FNPS 2022");
            assertThat(finding.sheets()).containsExactlyInAnyOrder(1, 2);
        });
        assertThatThrownBy(() -> draft.versions().freeze(PATH, "Bozza")).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("BR-48 the carry-over counts as money there is")
    void acceptsWhatTheCarryOverCovers() throws RuleBroken {
        draft.funding().record(PATH, List.of(line("FNPS", 2022, "99.99", "0.01")));

        assertThat(draft.coherence().findings(PATH)).isEmpty();
    }

    @Test
    void findsAFundWithoutMoney() throws RuleBroken {
        draft.sheets().write(PATH, 2, content(cost("FNPS", 2022, "40.00"), cost("PNRR", 2023, "1.00")));

        assertThat(checks()).containsExactly(Check.FUND_UNKNOWN);
    }

    @Test
    void findsMoneyUsedOutsideTheAreaItIsFor() throws RuleBroken {
        draft.funding()
                .record(
                        PATH,
                        List.of(new FundingLine(
                                "FNPS", 2022, new BigDecimal("100"), BigDecimal.ZERO, null, "A1", null)));

        assertThat(draft.coherence().findings(PATH)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.FUND_EARMARKED);
            assertThat(finding.sheets()).containsExactly(2);
        });
    }

    @Test
    @DisplayName("BR-50 municipal money in the sheets is what the Comuni confirmed")
    void findsOtherMunicipalMoneyThanConfirmed() {
        draft.funding().answer(PATH, confirmed(DraftFixture.COLLEPASSO, 2022, "19.99"));

        assertThat(checks()).containsExactly(Check.COFINANCING_DIFFERS);
        assertThat(draft.coherence().obstacles(PATH)).hasSize(1);
    }

    @Test
    @DisplayName("BR-50 a Comune that cannot confirm is shown")
    void findsAComuneThatCannotConfirm() {
        draft.funding().answer(PATH, new NotConfirmed(DraftFixture.COLLEPASSO, "Bilancio non approvato"));

        assertThat(checks()).containsExactlyInAnyOrder(Check.COFINANCING_DIFFERS, Check.COFINANCING_UNCONFIRMED);
    }

    @Test
    @DisplayName("D8 each mandatory service target has a sheet that covers it")
    void findsAMandatoryTargetThatNoSheetCovers() throws RuleBroken {
        draft.mandatoryTargets(
                new ServiceTarget("LEPS1", "Pronto intervento sociale"), new ServiceTarget("LEPS2", "PUA"));
        draft.sheets().write(PATH, 2, Examples.covering("LEPS2", cost("FNPS", 2022, "40.00")));

        assertThat(draft.coherence().findings(PATH)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.SERVICE_TARGET_UNCOVERED);
            assertThat(finding.subject()).isEqualTo("Pronto intervento sociale");
        });
    }

    @Test
    @DisplayName("BR-42 every proposal has an answer")
    void findsAProposalWithoutAnswer() {
        draft.proposals(2);

        assertThat(draft.coherence().findings(PATH)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.CONTRIBUTION_UNTREATED);
            assertThat(finding.subject()).isEqualTo("P-2");
        });
        assertThatThrownBy(() -> draft.versions().freeze(PATH, "Bozza")).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("BR-41 minutes of every held session are annexed")
    void findsHeldSessionsWithoutMinutes() {
        given(draft.sessions.of(PATH))
                .willReturn(List.of(new HeldSession(1, "Tavolo 1", true), new HeldSession(2, "Tavolo 2", false)));

        assertThat(draft.coherence().findings(PATH)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.MINUTES_MISSING);
            assertThat(finding.subject()).isEqualTo("Tavolo 2");
        });
    }

    @Test
    void findsWhatIsMissingFromSheets() throws RuleBroken {
        draft.sheets().assign(PATH, List.of(assignment(1, "A1"), assignment(3, "A1")), List.of());

        assertThat(checks())
                .contains(Check.SHEET_UNWRITTEN, Check.AREA_WITHOUT_SHEET)
                .doesNotContain(Check.SHEET_WITHOUT_INDICATOR);
    }

    @Test
    void findsASheetOutsideThePlansPeriod() throws RuleBroken {
        draft.sheets().write(PATH, 2, content("Testo", LocalDate.of(2021, 12, 31), cost("FNPS", 2022, "40.00")));

        assertThat(checks()).containsExactly(Check.SHEET_OUTSIDE_PERIOD);
    }

    @Test
    void findsTextsThatIdentifyPeople() throws RuleBroken {
        var text = "Il caso della signora (RSSMRA85T10A562S)";
        draft.sheets().write(PATH, 2, content(text, LocalDate.of(2022, 1, 1), cost("FNPS", 2022, "40.00")));

        assertThat(checks()).containsExactly(Check.PERSONAL_DATA);
    }

    @Test
    void letsTheHeadOfTheOfficeWaiveWithAReason() throws Exception {
        draft.contexts().write(PATH, SocialContext.EMPTY);
        var finding = draft.coherence().findings(PATH).get(0);
        assertThat(finding.check()).isEqualTo(Check.CONTEXT_MISSING);

        draft.coherence().waive(PATH, List.of(new Waiver(finding.id(), "Relazione già pubblicata a parte")), "anna");

        assertThat(draft.coherence().obstacles(PATH)).isEmpty();
        assertThat(draft.versions().freeze(PATH, "Bozza").number()).isEqualTo(1);
    }

    @Test
    void letsNobodyWaiveMissingMoney() throws RuleBroken {
        draft.sheets().write(PATH, 2, content(cost("FNPS", 2022, "40.01")));
        var id = draft.coherence().findings(PATH).get(0).id();

        assertThatThrownBy(() -> draft.coherence().waive(PATH, List.of(new Waiver(id, "Ci penseremo poi")), "anna"))
                .isInstanceOf(RuleBroken.class);
    }

    private List<Check> checks() {
        return draft.coherence().findings(PATH).stream().map(Finding::check).toList();
    }
}
