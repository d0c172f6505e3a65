package it.concerto.plan.process;

import static it.concerto.plan.DraftFixture.PATH;
import static it.concerto.plan.DraftFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import it.concerto.forms.Verdict;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.plan.DraftFixture;
import it.concerto.plan.Examples;
import it.concerto.plan.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sheets, from their assignment to their last version, through their forms. */
class SheetAnswersTests {

    private final DraftFixture draft = new DraftFixture();

    @AfterEach
    void close() {
        draft.close();
    }

    @Test
    void proposesOneSheetPerAreaSharedOutAmongTheWriters() throws Exception {
        var anna = new Person("gt.anna", "Anna", "anna@example.org", Set.of());
        var bea = new Person("ssp.bea", "Bea", "bea@example.org", Set.of());
        given(draft.people.in(DraftFixture.CASARANO, Role.GT)).willReturn(List.of(anna));
        given(draft.people.in(DraftFixture.CASARANO, Role.SSP)).willReturn(List.of(bea));

        var task = task("Task_AssignSheets");
        draft.paperwork().answer("assign-sheets", task, Map.of());

        assertThat(draft.sheets().sheets(PATH))
                .extracting(sheet -> sheet.assignment().owner())
                .containsExactly("gt.anna", "ssp.bea");
        assertThat(task.variables())
                .containsEntry("sheetsDue", true)
                // D7: answering the contributions is due with the last sheet.
                .containsEntry("lastSheetDue", "2022-07-29")
                .containsEntry("contextDue", true)
                .containsEntry("fundsDue", true)
                .containsEntry("cofinancingDue", true);
    }

    @Test
    void opensInALaterRoundOnlyWhatTheOfficeAsksFor() throws Exception {
        Examples.coherentDraft(draft);
        var writer = new Person("gt.anna", "Anna", "anna@example.org", Set.of());
        given(draft.people.in(DraftFixture.CASARANO, Role.GT)).willReturn(List.of(writer));
        var task = task("Task_AssignSheets");
        var rows = draft.paperwork().rows("assign-sheets", task, "sheets");
        rows.get(1).put("rewrite", true);

        draft.paperwork().answer("assign-sheets", task, Map.of("sheets", rows, "fundsDue", true));

        assertThat(draft.sheets().sheets(PATH)).extracting(Sheet::open).containsExactly(false, true);
        assertThat(task.variables())
                .containsEntry("sheetsDue", true)
                .containsEntry("contextDue", false)
                .containsEntry("fundsDue", true)
                .containsEntry("cofinancingDue", false);
    }

    @Test
    void takesASheetAndOpensItAsItWasWritten() throws Exception {
        draft.proposals(1);
        draft.sheets().assign(PATH, List.of(Examples.assignment(1, "A1")), List.of());
        var task = task("Task_WriteSheet").with(DraftingVariables.SHEET, "1");
        draft.paperwork().answer("write-sheet", task, sheet("70.10", "0.20"));
        var written = draft.sheets().get(PATH, 1).content();

        // BR-49: 70.10 + 0.20 of one fund and year, two decimals, computed
        assertThat(written.costs()).containsExactly(Examples.cost("FNPS", 2022, "70.30"));
        draft.sheets().giveBack(PATH, List.of(1), "Indicatori da precisare");
        draft.paperwork().answer("write-sheet", task, Map.of());
        assertThat(draft.sheets().get(PATH, 1).content()).isEqualTo(written);
        assertThat(draft.paperwork().given("write-sheet", task)).containsEntry("remark", "");
    }

    @Test
    @DisplayName("BR-49 amounts have two decimals and are not negative")
    void refusesAmountsThatAreNoAmounts() throws Exception {
        draft.sheets().assign(PATH, List.of(Examples.assignment(1, "A1")), List.of());
        var task = task("Task_WriteSheet").with(DraftingVariables.SHEET, "1");

        assertThat(draft.paperwork().judge("write-sheet", task, sheet("-0.01"))).isInstanceOf(Verdict.Refused.class);
        assertThat(draft.paperwork().judge("write-sheet", task, sheet("0.001"))).isInstanceOf(Verdict.Refused.class);
    }

    private static Map<String, Object> sheet(String... amounts) {
        var costs = new ArrayList<Map<String, Object>>();
        for (var amount : amounts) {
            costs.add(Map.of("fund", "FNPS", "year", 2022, "amount", amount));
        }
        return Map.of(
                "objectives",
                "Potenziare la rete",
                "serviceCode",
                "art. 87-bis",
                "description",
                "Che cosa si fa",
                "recipients",
                Map.of("category", "Famiglie", "expected", 120),
                "management",
                "CONTRACT",
                "indicators",
                List.of(Map.of("code", "Utenti", "unit", "persone", "target", "10")),
                "costs",
                costs,
                "origins",
                List.of("P-1"));
    }
}
