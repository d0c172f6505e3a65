package it.concerto.governance.sitting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.concerto.governance.sitting.Delegation.Office;
import it.concerto.governance.sitting.Presence;
import it.concerto.governance.sitting.process.CallRollHandler.Answer;
import it.concerto.governance.sitting.process.CallRollHandler.Row;
import it.concerto.workflow.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRollHandlerTests {

    @ParameterizedTest
    @ValueSource(strings = {"delegate", "delegateOffice", "delegation", "delegatedOn"})
    @DisplayName("BR-13 the part that a delegation lacks is told beside its field")
    void tellsWhatADelegationLacks(String part) {
        var answer = new Answer(
                "matino", "Enea Nardone", List.of(row(Presence.PRESENT, part), row(Presence.DELEGATED, part)));

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(answer::roll).satisfies(told -> {
            assertThat(told.rule()).isEqualTo("BR-13");
            assertThat(told.field()).isEqualTo("seats.1." + part);
            assertThat(told.messageKey()).isEqualTo("governance.sitting.delegationPart");
        });
    }

    @Test
    void takesADelegationThatIsWhole() throws Exception {
        var roll = new Answer("matino", "Enea Nardone", List.of(row(Presence.DELEGATED, ""))).roll();

        assertThat(roll.answers()).singleElement().satisfies(answer -> assertThat(answer.delegation())
                .isNotNull());
    }

    private static Row row(Presence presence, String lacks) {
        return new Row(
                "matino",
                presence,
                lacks.equals("delegate") ? null : "Gina Verdi",
                lacks.equals("delegateOffice") ? null : Office.ASSESSORE,
                lacks.equals("delegation") ? null : "prot. 1",
                List.of(),
                lacks.equals("delegatedOn") ? null : LocalDate.of(2022, 5, 1),
                null,
                null,
                null);
    }
}
