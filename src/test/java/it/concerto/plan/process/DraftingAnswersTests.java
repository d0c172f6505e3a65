package it.concerto.plan.process;

import static it.concerto.plan.DraftFixture.PATH;
import static it.concerto.plan.DraftFixture.task;
import static it.concerto.testing.BrokenRules.assertBrokenAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import it.concerto.forms.Verdict;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.MailCode;
import it.concerto.plan.DraftFixture;
import it.concerto.plan.Examples;
import it.concerto.plan.coherence.Check;
import it.concerto.plan.money.Cofinancing;
import it.concerto.plan.reception.Reception.Treatment;
import it.concerto.plan.sheet.Sheet;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of drafting, filled in from its own file. */
class DraftingAnswersTests {

    private final DraftFixture draft = new DraftFixture();

    @AfterEach
    void close() {
        draft.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assign-sheets",
                "describe-context",
                "write-sheet",
                "record-funds",
                "confirm-cofinancing",
                "review-frame",
                "treat-contributions",
                "check-coherence",
                "freeze-draft"
            })
    void asksForEverythingItsHandlerTakes(String form) {
        draft.paperwork().fits(form);
    }

    @Test
    @DisplayName("BR-70 cells of one to four people are not kept")
    void suppressesSmallCells() throws Exception {
        draft.paperwork()
                .answer(
                        "describe-context",
                        task("Task_DescribeContext"),
                        Map.of(
                                "narrative",
                                "Contesto",
                                "figures",
                                List.of(figure("4", true), figure("5", true), figure("0", true), figure("3", false))));

        assertThat(draft.contexts().of(PATH).orElseThrow().figures())
                .extracting(figure -> figure.suppressed())
                .containsExactly(true, false, false, false);
    }

    @Test
    void proposesTheUsualFundsAndRefusesAFundTwice() throws Exception {
        var task = task("Task_RecordFunds");
        draft.paperwork().answer("record-funds", task, Map.of());
        assertThat(draft.funding().lines(PATH)).hasSize(9);

        var line = Map.of("fund", "FNA", "year", 2022, "assigned", "1.00", "carryOver", "0");
        assertBrokenAt("lines.1.fund", () -> draft.paperwork()
                .answer("record-funds", task, Map.of("lines", List.of(line, line))));
    }

    @Test
    void takesAConfirmationAndARefusalOfAComune() throws Exception {
        var task = task("Task_ConfirmCofinancing").with(DraftingVariables.MUNICIPALITY, "075016");
        var amounts = List.of(
                Map.of("year", 2022, "amount", "10.00"),
                Map.of("year", 2023, "amount", "20.00"),
                Map.of("year", 2024, "amount", "30.00"));
        draft.paperwork().answer("confirm-cofinancing", task, Map.of("outcome", "CONFIRMED", "amounts", amounts));
        assertThat(draft.funding().frame(PATH).available()).isEqualByComparingTo("60.00");

        draft.paperwork()
                .answer("confirm-cofinancing", task, Map.of("outcome", "CANNOT_CONFIRM", "reason", "Predissesto"));
        assertThat(draft.funding().cofinancings(PATH))
                .containsExactly(new Cofinancing.NotConfirmed(DraftFixture.CASARANO_COMUNE, "Predissesto"));
    }

    @Test
    void showsTheComputedFrame() throws Exception {
        Examples.coherentDraft(draft);
        var task = task("Task_ReviewFrame");

        assertThat(draft.paperwork().given("review-frame", task)).containsEntry("total", "€ 150,00");
        draft.paperwork().answer("review-frame", task, Map.of("confirmed", true));
        assertThat(draft.paperwork().judge("review-frame", task, Map.of("confirmed", true, "total", "€ 1,00")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    @DisplayName("BR-42 every answer to a proposal has a reason of twenty characters")
    void answersProposalsAndStartsFromWhatSheetsTakeUp() throws Exception {
        Examples.coherentDraft(draft);
        draft.receptions().record(PATH, List.of());
        draft.proposals(2);
        var task = task("Task_TreatContributions");
        var rows = draft.paperwork().rows("treat-contributions", task, "receptions");
        assertThat(rows.get(0)).containsEntry("treatment", "ACCEPTED").containsEntry("sheet", "1");
        rows.get(1).put("treatment", "REJECTED");
        rows.get(1).put("reason", "Troppo breve");
        assertThat(draft.paperwork().judge("treat-contributions", task, Map.of("receptions", rows)))
                .isInstanceOf(Verdict.Refused.class);

        rows.get(1).put("reason", "Fuori dalle competenze dell’Ambito");
        draft.paperwork().answer("treat-contributions", task, Map.of("receptions", rows));

        assertThat(draft.receptions().of(PATH))
                .extracting(reception -> reception.treatment())
                .containsExactly(Treatment.ACCEPTED, Treatment.REJECTED);
        assertThat(draft.receptions().untreated(PATH)).isEmpty();
    }

    @Test
    void sendsFailedChecksBackToWhoCanMendThem() throws Exception {
        Examples.coherentDraft(draft);
        draft.sheets().write(PATH, 2, Examples.content(Examples.cost("FNPS", 2022, "40.01")));
        var task = task("Task_CheckCoherence");

        assertThatThrownBy(() -> draft.paperwork().answer("check-coherence", task, Map.of("next", "FREEZE")))
                .isInstanceOf(RuleBroken.class);
        draft.paperwork().answer("check-coherence", task, Map.of("note", "Rientrare nel fondo"));

        assertThat(task.variables())
                .containsEntry("coherent", false)
                .containsEntry("sheetsDue", true)
                .containsEntry("fundsDue", false);
        assertThat(draft.sheets().sheets(PATH)).extracting(Sheet::remark).containsOnly("Rientrare nel fondo");
    }

    @Test
    void letsADraftThatHoldsTogetherBeFrozen() throws Exception {
        Examples.coherentDraft(draft);
        var check = task("Task_CheckCoherence");
        draft.paperwork().answer("check-coherence", check, Map.of());
        assertThat(check.variables()).containsEntry("coherent", true);

        var freeze = task("Task_FreezeDraft");
        var shown = draft.paperwork().given("freeze-draft", freeze);
        draft.paperwork().answer("freeze-draft", freeze, Map.of());

        assertThat(freeze.variables()).containsEntry("outcome", "DRAFT_READY");
        assertThat(draft.versions().latest(PATH).orElseThrow().sha256()).isEqualTo(shown.get("contentHash"));
    }

    @Test
    void waivesWithAReasonWhatMayBeWaived() throws Exception {
        Examples.coherentDraft(draft);
        draft.funding().answer(PATH, Examples.confirmed(DraftFixture.COLLEPASSO, 2022, "10.00"));
        var task = task("Task_CheckCoherence");
        var rows = draft.paperwork().rows("check-coherence", task, "waivers");
        assertThat(rows.get(0).get("finding").toString()).startsWith(Check.COFINANCING_DIFFERS.name());
        rows.get(0).put("reason", "Il Comune delibera in assestamento");

        draft.paperwork().answer("check-coherence", task, Map.of("waivers", rows));

        assertThat(draft.coherence().obstacles(PATH)).isEmpty();
        assertThat(task.variables()).containsEntry("coherent", true);
    }

    @Test
    void remindsOnlyTheComuniThatAreSilent() {
        given(draft.people.acting(any(it.concerto.identity.GroupId.class)))
                .willReturn(List.of(new Person("com", "Comune", "com@example.org", Set.of())));
        draft.funding().answer(PATH, Examples.confirmed(DraftFixture.CASARANO_COMUNE, 2022, "10.00"));

        draft.solicitation().remind(PATH, DraftFixture.CASARANO_COMUNE);
        draft.solicitation().remind(PATH, DraftFixture.COLLEPASSO);

        then(draft.outbox)
                .should()
                .post(
                        argThat(letter -> letter.code() == MailCode.M10
                                && letter.content().get("municipality").equals("Collepasso")
                                && letter.content().keySet().containsAll(MailCode.M10.required())),
                        argThat(recipients -> recipients.size() == 1));
        then(draft.outbox).shouldHaveNoMoreInteractions();
    }

    @Test
    void tellsThoseWhoAnswerForTheDraftThatItIsLate() {
        var head = new Person("resp", "Carlo Neri", "resp@example.org", Set.of());
        given(draft.people.acting(DraftFixture.CASARANO, Role.UDPRESP)).willReturn(List.of(head));
        given(draft.people.acting(DraftFixture.CASARANO, Role.GT)).willReturn(List.of(head));

        draft.term().reportLate(PATH);

        then(draft.outbox)
                .should()
                .post(
                        argThat(letter -> letter.code() == MailCode.M16
                                && letter.content().keySet().containsAll(MailCode.M16.required())),
                        argThat(recipients -> recipients.size() == 1));
    }

    private static Map<String, Object> figure(String value, boolean countsPeople) {
        return Map.of(
                "name",
                "Minori fuori famiglia",
                "municipality",
                "Casarano",
                "year",
                2021,
                "countsPeople",
                countsPeople,
                "value",
                value,
                "source",
                "ISTAT");
    }
}
