package it.concerto.workflow;

import static java.util.stream.Collectors.toSet;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the engine remembers of the processes of a path, for people of its Ambito. */
@Service
public class ProcessHistory {

    private static final int MOST_NODES = 2_000;

    private final HistoryService history;
    private final RepositoryService models;
    private final JdbcClient jdbc;
    private final ElementNames names;

    ProcessHistory(HistoryService history, RepositoryService models, JdbcClient jdbc, ElementNames names) {
        this.history = history;
        this.models = models;
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The runs that have not ended, in the order they began; none if the person has no role in the path's Ambito. */
    public List<ProcessRun> running(Person person, AmbitoCode ambito, String path) {
        if (!person.belongsTo(ambito)) {
            return List.of();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(ambito.value())
                .processInstanceBusinessKey(path)
                .unfinished()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 200)
                .stream()
                .map(this::run)
                .toList();
    }

    /** The runs that one run has called directly, in the order they began, the first hundred. */
    public List<ProcessRun> calledBy(ProcessRun caller) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(caller.id())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 100)
                .stream()
                .map(this::run)
                .toList();
    }

    /** The newest run of a process for the path, running or ended. */
    public Optional<ProcessRun> latest(Person person, AmbitoCode ambito, String path, String process) {
        if (!person.belongsTo(ambito)) {
            return Optional.empty();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(ambito.value())
                .processInstanceBusinessKey(path)
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(this::run)
                .findFirst();
    }

    /** A run by its id, if it belongs to the path. */
    public Optional<ProcessRun> find(Person person, AmbitoCode ambito, String path, String run) {
        if (!person.belongsTo(ambito)) {
            return Optional.empty();
        }
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .tenantIdIn(ambito.value())
                        .processInstanceBusinessKey(path)
                        .processInstanceId(run)
                        .singleResult())
                .map(this::run);
    }

    public Trace trace(ProcessRun run) {
        var nodes = history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.id())
                .listPage(0, MOST_NODES);
        var flows = jdbc.sql("select distinct flow_id from cz_flow_taken where process_instance_id = :run")
                .param("run", run.id())
                .query(String.class)
                .list();
        return new Trace(
                nodes.stream()
                        .filter(node -> node.getEndTime() == null)
                        .map(HistoricActivityInstance::getActivityId)
                        .collect(toSet()),
                nodes.stream()
                        .filter(node -> node.getEndTime() != null)
                        .map(HistoricActivityInstance::getActivityId)
                        .collect(toSet()),
                Set.copyOf(flows));
    }

    /** The model that a run follows, as BPMN XML. */
    public String model(ProcessRun run) {
        try (var model = models.getProcessModel(run.definition())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessRun run(HistoricProcessInstance run) {
        return new ProcessRun(
                run.getId(),
                run.getProcessDefinitionKey(),
                names.ofProcess(run.getProcessDefinitionKey(), run.getProcessDefinitionName()),
                run.getProcessDefinitionId(),
                run.getSuperProcessInstanceId(),
                run.getStartTime().toInstant(),
                instant(run.getEndTime()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
