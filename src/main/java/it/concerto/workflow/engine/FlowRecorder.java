package it.concerto.workflow.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down every sequence flow that is taken, with the step that takes it: the engine's own history forgets them. */
@Component
class FlowRecorder implements ExecutionListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    FlowRecorder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        record(execution, execution.getCurrentTransitionId());
    }

    void record(DelegateExecution execution, String flow) {
        jdbc.sql(
                        """
                        insert into cz_flow_taken
                            (ambito, path, process_instance_id, process_definition_id, execution_id, flow_id, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        execution.getTenantId(),
                        execution.getProcessBusinessKey(),
                        execution.getProcessInstanceId(),
                        execution.getProcessDefinitionId(),
                        execution.getId(),
                        flow,
                        OffsetDateTime.now(clock))
                .update();
    }
}
