package it.concerto.workflow.engine;

import it.concerto.ledger.AuditEvent;
import it.concerto.ledger.Ledger;
import it.concerto.organisation.AmbitoCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Tells the ledger each step of the engine, in the engine's own transaction: {@code task.complete}, {@code flow.take} and so on. */
@Component
class EngineLedger implements TaskListener, ExecutionListener {

    private final Ledger ledger;

    EngineLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void notify(DelegateTask task) {
        record(
                task.getExecution(),
                "task." + task.getEventName(),
                task.getId() + " " + task.getTaskDefinitionKey() + " " + task.getProcessDefinitionId());
    }

    /** Of a process, its start and its end; of a flow, that it was taken. */
    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_TAKE.equals(execution.getEventName())) {
            taken(execution, execution.getCurrentTransitionId());
        } else {
            record(
                    execution,
                    "process." + execution.getEventName(),
                    execution.getProcessInstanceId() + " " + execution.getProcessDefinitionId());
        }
    }

    void taken(DelegateExecution execution, String flow) {
        record(execution, "flow.take", execution.getProcessInstanceId() + " " + flow + " " + execution.getId());
    }

    private void record(DelegateExecution execution, String action, String subject) {
        ledger.record(AuditEvent.of(
                AmbitoCode.of(execution.getTenantId()),
                execution.getProcessBusinessKey(),
                action,
                subject,
                Context.getCommandContext().getAuthenticatedUserId()));
    }
}
