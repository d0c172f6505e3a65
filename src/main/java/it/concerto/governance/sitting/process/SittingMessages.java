package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.SITTING;
import static it.concerto.governance.sitting.process.SittingVariables.SITTING_ON;

import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.SittingConvened;
import it.concerto.governance.sitting.SittingId;
import it.concerto.path.PathId;
import it.concerto.path.PathStopped;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the members for their delegations when a sitting is convened, and no longer when its roll is called or it will not
 * be held (X1.2).
 */
@Component
class SittingMessages {

    private static final String ROLL_CALLED = "RollCalled";
    private static final String CALLED_OFF = "SittingCalledOff";

    private final Processes processes;

    SittingMessages(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void convened(SittingConvened event) {
        var sitting = event.sitting();
        callOff(
                sitting.path(),
                Map.of(ProposalVariables.PURPOSE.name(), sitting.purpose().name()));
        processes.start(
                "DelegationProcess",
                sitting.ambito(),
                sitting.path().value(),
                Map.of(
                        SITTING.name(),
                        sitting.id().toString(),
                        SITTING_ON.name(),
                        sitting.heldOn().toString(),
                        ProposalVariables.PURPOSE.name(),
                        sitting.purpose().name()));
    }

    @EventListener
    void stopped(PathStopped event) {
        callOff(event.path(), Map.of());
    }

    /** Nobody is asked any longer about sittings that another convocation replaces or that nobody needs. */
    private void callOff(PathId path, Map<String, Object> which) {
        processes.correlate(CALLED_OFF, path.value(), which, Map.of());
    }

    void rollCalled(PathId path, SittingId sitting) {
        processes.correlate(ROLL_CALLED, path.value(), Map.of(SITTING.name(), sitting.toString()), Map.of());
    }
}
