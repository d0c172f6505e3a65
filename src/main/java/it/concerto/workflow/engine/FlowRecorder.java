package it.concerto.workflow.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down every sequence flow that is taken, with the step that takes it: the engine's own history forgets them. Those
 * of a transaction are written together, just before it commits.
 */
@Component
class FlowRecorder implements ExecutionListener {

    private static final String INSERT =
            """
            insert into cz_flow_taken (ambito, path, process_instance_id, process_definition_id, execution_id, flow_id, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FlowRecorder(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        record(execution, execution.getCurrentTransitionId());
    }

    void record(DelegateExecution execution, String flow) {
        ofThisTransaction().add(new Object[] {
            execution.getTenantId(),
            execution.getProcessBusinessKey(),
            execution.getProcessInstanceId(),
            execution.getProcessDefinitionId(),
            execution.getId(),
            flow,
            OffsetDateTime.now(clock)
        });
    }

    private Taken ofThisTransaction() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Taken taken) {
                return taken;
            }
        }
        var taken = new Taken();
        TransactionSynchronizationManager.registerSynchronization(taken);
        return taken;
    }

    /** The flows taken in one transaction. */
    private class Taken implements TransactionSynchronization {

        private final List<Object[]> rows = new ArrayList<>();
        private boolean isWritten;

        void add(Object[] row) {
            rows.add(row);
            // whatever else runs before the commit may still move a process on
            if (isWritten) {
                write();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
            isWritten = true;
        }

        private void write() {
            jdbc.batchUpdate(INSERT, rows);
            rows.clear();
        }
    }
}
