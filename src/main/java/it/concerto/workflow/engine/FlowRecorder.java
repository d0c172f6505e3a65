package it.concerto.workflow.engine;

import it.concerto.database.LastWrites;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Writes down every sequence flow that is taken, with the step that takes it: the engine's own history forgets them. */
@Component
class FlowRecorder implements ExecutionListener {

    private static final String INSERT =
            """
            insert into cz_flow_taken (ambito, path, process_instance_id, process_definition_id, execution_id, flow_id, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final LastWrites writes;
    private final Clock clock;

    FlowRecorder(LastWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        record(execution, execution.getCurrentTransitionId());
    }

    void record(DelegateExecution execution, String flow) {
        writes.add(
                INSERT,
                execution.getTenantId(),
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                execution.getProcessDefinitionId(),
                execution.getId(),
                flow,
                OffsetDateTime.now(clock));
    }
}
