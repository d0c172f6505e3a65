package it.concerto.governance.sitting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import it.concerto.governance.sitting.AgendaItem;
import it.concerto.governance.sitting.ItemResult;
import it.concerto.governance.sitting.Presentation;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingId;
import it.concerto.governance.sitting.Sittings;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActsToIssueTests {

    private static final SittingId ID = SittingId.of(UUID.randomUUID().toString());

    private final Sittings sittings = mock();
    private final DelegateExecution execution = mock();
    private final ActsToIssue acts = new ActsToIssue(sittings);

    @BeforeEach
    void resolve() {
        var sitting = mock(Sitting.class);
        given(sitting.agenda()).willReturn(List.of(item(1, null), item(2, "Manca il parere contabile"), item(3, null)));
        given(sittings.get(ID)).willReturn(sitting);
        given(execution.getVariable(SittingVariables.SITTING.name())).willReturn(ID.toString());
    }

    @Test
    void staysTheSameWhileItsItemsAreGoneThrough() {
        given(execution.getCurrentActivityId()).willReturn("CallActivity_Act#multiInstanceBody");

        assertThat(acts.elements(execution)).containsExactly("1", "2", "3");
    }

    @Test
    void olderSittingsPublishWhatWasNumbered() {
        given(execution.getCurrentActivityId()).willReturn("Task_PublishAct#multiInstanceBody");

        assertThat(acts.elements(execution)).containsExactly("1", "3");
    }

    private static AgendaItem item(int number, @Nullable String noActReason) {
        return new AgendaItem(
                number,
                "Punto",
                AgendaItem.Kind.RESOLUTION,
                null,
                false,
                ItemResult.APPROVED,
                null,
                null,
                false,
                noActReason,
                null,
                Presentation.NONE);
    }
}
