package it.concerto.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;

/**
 * Writes down a flow behind an event gateway. The engine does not take it: it jumps to the event that happens first and cancels
 * the gateway in its favour. Whoever puts a run at that event by hand, or away from the gateway, cancels for another reason.
 */
final class Jump implements ExecutionListener {

    private final String flow;
    private final String reason;
    private final FlowRecorder flows;
    private final EngineLedger ledger;

    /** @param event at the end of the flow */
    Jump(String flow, PvmActivity event, FlowRecorder flows, EngineLedger ledger) {
        this.flow = flow;
        // the engine's own words
        this.reason = "Cancel scope activity " + event + " executed.";
        this.flows = flows;
        this.ledger = ledger;
    }

    /** The event gateway was left. */
    @Override
    public void notify(DelegateExecution execution) {
        if (reason.equals(((ExecutionEntity) execution).getDeleteReason())) {
            flows.record(execution, flow);
            ledger.taken(execution, flow);
        }
    }
}
