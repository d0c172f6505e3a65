package it.concerto.governance.sitting.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.concerto.governance.proposal.Purpose;
import it.concerto.governance.sitting.Sitting;
import it.concerto.governance.sitting.SittingConvened;
import it.concerto.governance.sitting.SittingId;
import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;
import it.concerto.path.PathStopped;
import it.concerto.workflow.Processes;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SittingMessagesTests {

    private static final PathId PATH = PathId.of("CASARANO-PDZ-2022-2024-P1");

    private final Processes processes = mock();
    private final SittingMessages messages = new SittingMessages(processes);

    @Test
    @DisplayName("X1.2 a path that stops asks for no delegations any longer")
    void callsEverySittingOfAStoppedPathOff() {
        messages.stopped(new PathStopped(PATH, PathStopped.Reason.PLAN_REJECTED));

        verify(processes).correlate("SittingCalledOff", PATH.value(), Map.of(), Map.of());
    }

    @Test
    @DisplayName("X1.2 a new convocation takes the place of the one before, for the same purpose only")
    void asksForTheDelegationsOfTheLastConvocationOnly() {
        messages.convened(new SittingConvened(sitting()));

        var inOrder = inOrder(processes);
        inOrder.verify(processes)
                .correlate("SittingCalledOff", PATH.value(), Map.of("sittingPurpose", "ADOPTION"), Map.of());
        inOrder.verify(processes)
                .start(eq("DelegationProcess"), eq(AmbitoCode.of("CASARANO")), eq(PATH.value()), any());
    }

    private static Sitting sitting() {
        Sitting sitting = mock();
        when(sitting.id()).thenReturn(new SittingId(UUID.randomUUID()));
        when(sitting.path()).thenReturn(PATH);
        when(sitting.ambito()).thenReturn(AmbitoCode.of("CASARANO"));
        when(sitting.purpose()).thenReturn(Purpose.ADOPTION);
        when(sitting.heldOn()).thenReturn(LocalDate.of(2022, 10, 14));
        return sitting;
    }
}
