package it.concerto.workflow.engine;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import it.concerto.database.LastWrites;
import it.concerto.testing.TestDatabase;
import it.concerto.workflow.FlowTaken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine with nothing of ours but the recorders, so that any model runs in it. A listener of its own, put into each flow as
 * a model would put it, tells what the engine itself says.
 */
public final class RecordedEngine implements AutoCloseable {

    private static final String TENANT = "CASARANO";

    private final DataSource tables = TestDatabase.source("V0041__workflow_history.sql");
    private final List<String> said = new ArrayList<>();
    private final ProcessEngine engine;

    public RecordedEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:recorded-engine;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setProcessEngineName("recorded");
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new AsAModelWould())));
        configuration.getProcessEnginePlugins().add(recorders());
        engine = configuration.buildProcessEngine();
    }

    private Recorders recorders() {
        var stub = withSettings().stubOnly();
        return new Recorders(
                new FlowRecorder(new LastWrites(tables), Clock.systemUTC()),
                mock(TaskRecorder.class, stub),
                mock(SubjectBook.class, stub),
                mock(EngineLedger.class, stub));
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** @return the process, as the newest version of what a deployment of its own holds */
    public void deploy(List<BpmnModelInstance> models) {
        var deployment = engine.getRepositoryService().createDeployment().tenantId(TENANT);
        models.forEach(model -> deployment.addModelInstance(
                model.getDefinitions().getId() + System.identityHashCode(model) + ".bpmn", model));
        deployment.deploy();
    }

    public ProcessInstance start(String process, String path, Map<String, Object> variables) {
        said.clear();
        return engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .processDefinitionTenantId(TENANT)
                .businessKey(path)
                .setVariables(variables)
                .execute();
    }

    /** Ids of the flows that the recorders wrote for a path, in their order. */
    public List<String> recorded(String path) {
        return JdbcClient.create(tables)
                .sql("select flow_id from cz_flow_taken where ambito = ? and path = ? order by seq")
                .params(TENANT, path)
                .query(String.class)
                .list();
    }

    /** The flows that the recorders wrote for a run, in their order. */
    public List<FlowTaken> flows(String run) {
        return JdbcClient.create(tables)
                .sql("select * from cz_flow_taken where process_instance_id = ? order by seq")
                .param(run)
                .query((row, number) -> new FlowTaken(
                        number + 1,
                        row.getString("flow_id"),
                        row.getString("process_definition_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ids of the flows that the engine told its listeners since the last start, in their order. */
    public List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        engine.close();
    }

    private final class AsAModelWould extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            ExecutionListener listener = execution -> said.add(execution.getCurrentTransitionId());
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, listener);
        }
    }
}
