package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the engine remembers of the processes of a path, for people of its Ambito. */
@Service
public class ProcessHistory {

    private static final int MOST_NODES = 2_000;
    private static final int MOST_RUNNING = 200;
    private static final int MOST_OF_PATH = 500;

    private final HistoryService history;
    private final RepositoryService models;
    private final JdbcClient jdbc;
    private final ElementNames names;
    private final EngineSession session;

    ProcessHistory(
            HistoryService history,
            RepositoryService models,
            JdbcClient jdbc,
            ElementNames names,
            EngineSession session) {
        this.history = history;
        this.models = models;
        this.jdbc = jdbc;
        this.names = names;
        this.session = session;
    }

    /** The runs that have not ended, in the order they began; none if the person has no role in the path's Ambito. */
    public List<ProcessRun> running(Person person, AmbitoCode ambito, String path) {
        return list(
                person,
                of(ambito, path).unfinished().orderByProcessInstanceStartTime().asc(),
                MOST_RUNNING);
    }

    /** All runs of a path, running or ended, in the order they began, the first five hundred; none if the person has no role in its Ambito. */
    public List<ProcessRun> all(Person person, AmbitoCode ambito, String path) {
        return list(person, of(ambito, path).orderByProcessInstanceStartTime().asc(), MOST_OF_PATH);
    }

    /** The newest run of a process for the path, running or ended. */
    public Optional<ProcessRun> latest(Person person, AmbitoCode ambito, String path, String process) {
        var newestFirst = of(ambito, path)
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc();
        return list(person, newestFirst, 1).stream().findFirst();
    }

    /** The newest run of a process in an Ambito, whatever its path, running or ended. */
    public Optional<ProcessRun> newest(Person person, AmbitoCode ambito, String process) {
        var newestFirst = history.createHistoricProcessInstanceQuery()
                .tenantIdIn(ambito.value())
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc();
        return list(person, newestFirst, 1).stream().findFirst();
    }

    /** The run with which a path began, or the oldest of those that no other called. */
    public Optional<ProcessRun> first(Person person, AmbitoCode ambito, String path) {
        var oldestFirst = of(ambito, path)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .asc()
                .orderByProcessInstanceId()
                .asc();
        return list(person, oldestFirst, 1).stream().findFirst();
    }

    /** Runs of a path by their ids, in the order they began, without those that are of another. */
    public List<ProcessRun> some(Person person, AmbitoCode ambito, String path, Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(
                        person,
                        of(ambito, path)
                                .processInstanceIds(ids)
                                .orderByProcessInstanceStartTime()
                                .asc(),
                        ids.size());
    }

    /** A run by its id, if it belongs to the path. */
    public Optional<ProcessRun> find(Person person, AmbitoCode ambito, String path, String run) {
        return list(person, of(ambito, path).processInstanceId(run), 1).stream().findFirst();
    }

    private HistoricProcessInstanceQuery of(AmbitoCode ambito, String path) {
        return history.createHistoricProcessInstanceQuery()
                .tenantIdIn(ambito.value())
                .processInstanceBusinessKey(path);
    }

    /** The engine adds to every query that the person belongs to the Ambito of what is found. */
    private List<ProcessRun> list(Person person, HistoricProcessInstanceQuery query, int most) {
        return runs(session.as(person, () -> query.listPage(0, most)));
    }

    /** What a run has gone through, up to the first two thousand; nothing if it is of an Ambito in which the person has no role. */
    public RunRecord record(Person person, ProcessRun run) {
        var nodes = session.as(person, () -> history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.id())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_NODES));
        var passages = new ArrayList<Passage>();
        nodes.forEach(node -> passages.add(passage(run, node, passages.size() + 1)));
        return new RunRecord(passages, nodes.isEmpty() ? List.of() : flows(run), true);
    }

    private Passage passage(ProcessRun run, HistoricActivityInstance node, int number) {
        var element = Passage.elementOf(node.getActivityId());
        return new Passage(
                number,
                element,
                names.of(run.process(), element, Objects.requireNonNullElse(node.getActivityName(), "")),
                Passage.Kind.of(node.getActivityType()),
                node.getProcessDefinitionId(),
                node.getStartTime().toInstant(),
                instant(node.getEndTime()),
                node.isCanceled(),
                node.getTaskId(),
                node.getCalledProcessInstanceId());
    }

    private List<FlowTaken> flows(ProcessRun run) {
        return jdbc.sql(
                        """
                        select flow_id, process_definition_id, at from cz_flow_taken
                        where process_instance_id = :run order by seq fetch first :most rows only
                        """)
                .param("run", run.id())
                .param("most", MOST_NODES)
                .query((row, number) -> new FlowTaken(
                        number + 1,
                        row.getString("flow_id"),
                        row.getString("process_definition_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * A version of the process that a run follows or followed.
     *
     * @param id one of the models of its {@linkplain #record record}
     * @throws IllegalArgumentException if it is not, or if the run is of an Ambito in which the person has no role
     */
    public ModelVersion model(Person person, ProcessRun run, String id) {
        return session.as(person, () -> {
            var theirs = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(run.id())
                    .singleResult();
            if (theirs == null) {
                throw new IllegalArgumentException("Not a run for " + person.username() + ": " + run.id());
            }
            var version = models.getProcessDefinition(id);
            if (!version.getKey().equals(theirs.getProcessDefinitionKey())) {
                throw new IllegalArgumentException("Not a model of " + run.id() + ": " + id);
            }
            try (var bpmn = models.getProcessModel(id)) {
                return new ModelVersion(version.getVersion(), new String(bpmn.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<ProcessRun> runs(List<HistoricProcessInstance> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        var subjects = new HashMap<String, String>();
        jdbc.sql("select scope, subject from cz_subject where scope in (:runs)")
                .param("runs", runs.stream().map(HistoricProcessInstance::getId).toList())
                .query(row -> {
                    subjects.put(row.getString("scope"), row.getString("subject"));
                });
        return runs.stream().map(run -> run(run, subjects.get(run.getId()))).toList();
    }

    private ProcessRun run(HistoricProcessInstance run, @Nullable String subject) {
        return new ProcessRun(
                run.getId(),
                run.getProcessDefinitionKey(),
                names.ofProcess(run.getProcessDefinitionKey(), run.getProcessDefinitionName()),
                subject,
                run.getProcessDefinitionId(),
                run.getSuperProcessInstanceId(),
                run.getStartTime().toInstant(),
                instant(run.getEndTime()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
