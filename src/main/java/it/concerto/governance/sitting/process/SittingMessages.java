package it.concerto.governance.sitting.process;

import static it.concerto.governance.sitting.process.SittingVariables.SITTING;
import static it.concerto.governance.sitting.process.SittingVariables.SITTING_ON;

import it.concerto.governance.proposal.process.ProposalVariables;
import it.concerto.governance.sitting.SittingConvened;
import it.concerto.governance.sitting.SittingId;
import it.concerto.path.PathId;
import it.concerto.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the members for their delegations when a sitting is convened, and no longer when its roll is called (X1.2). */
@Component
class SittingMessages {

    private static final String ROLL_CALLED = "RollCalled";

    private final Processes processes;

    SittingMessages(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void convened(SittingConvened event) {
        var sitting = event.sitting();
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

    void rollCalled(PathId path, SittingId sitting) {
        processes.correlate(ROLL_CALLED, path.value(), Map.of(SITTING.name(), sitting.toString()), Map.of());
    }
}
