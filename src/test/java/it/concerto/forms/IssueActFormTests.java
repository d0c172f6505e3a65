package it.concerto.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which way out the form of an act leaves (X1.6). */
class IssueActFormTests {

    private static final Map<String, Object> MAIN = Map.of("otherItem", false, "textMissing", false);
    private static final Map<String, Object> OTHER =
            Map.of("otherItem", true, "textMissing", true, "ending", "NUMBERED");

    private final FormFixture forms = new FormFixture();
    private final Form form = issueAct();

    private static Form issueAct() {
        try {
            return Form.parse("issue-act.form", Files.readString(Path.of("forms/governance/issue-act.form")));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("X1.6 another item is left without act for a reason alone")
    void endsAnotherItemWithAReason() {
        var reason = "Manca il parere contabile";

        assertThat(forms.answer(form, OTHER, Map.of("ending", "CLOSED", "closedReason", reason)))
                .containsEntry("ending", "CLOSED")
                .containsEntry("closedReason", reason)
                .doesNotContainKeys("number", "dated", "technical");
    }

    @Test
    void wantsAReasonThatSaysSomething() {
        var verdict = forms.judge(form, OTHER, Map.of("ending", "CLOSED", "closedReason", "Manca un parere"));

        assertThat(FormFixture.errors(verdict)).containsExactly("closedReason minLength");
    }

    @Test
    @DisplayName("X1.6 the main item has no such way out, whatever is sent")
    void alwaysNumbersTheMainItem() {
        var sent = Map.of("ending", "CLOSED", "closedReason", "Manca il parere contabile");

        assertThat(FormFixture.errors(forms.judge(form, MAIN, sent))).contains("number required", "dated required");
        assertThat(forms.answer(form, MAIN, Map.of("ending", "CLOSED", "number", 12, "dated", "2022-05-21")))
                .doesNotContainKeys("ending", "closedReason");
    }
}
