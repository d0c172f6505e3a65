package it.concerto.workflow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import it.concerto.identity.Person;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps and flows of many runs at once, for those who read the history of their Ambito. */
@Service
@Transactional(readOnly = true)
public class RecordedRuns {

    /** Runs whose steps are asked for in one statement. */
    private static final int AT_ONCE = 200;

    /** The engine's number for a step that was taken away. */
    private static final int TAKEN_AWAY = 2;

    private static final String RUNS =
            """
            select p.ID_ as id, p.PROC_DEF_KEY_ as process, p.PROC_DEF_ID_ as model, p.BUSINESS_KEY_ as path,
                p.SUPER_PROCESS_INSTANCE_ID_ as caller, p.START_TIME_ as started, p.END_TIME_ as ended, p.STATE_ as state,
                d.NAME_ as name, s.subject,
                (select max(c.ACT_INST_STATE_) from ACT_HI_ACTINST c where c.PROC_INST_ID_ = p.SUPER_PROCESS_INSTANCE_ID_
                    and c.CALL_PROC_INST_ID_ = p.ID_ and c.ACT_INST_STATE_ = 2) as caller_state
            from ACT_HI_PROCINST p left join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                left join cz_subject s on s.scope = p.ID_
            where %s order by p.START_TIME_ desc, p.ID_ fetch first :most rows only
            """;
    private static final String STEPS =
            """
            select a.ID_ as id, a.PROC_INST_ID_ as run, a.PARENT_ACT_INST_ID_ as parent, a.ACT_ID_ as element,
                a.ACT_NAME_ as name, a.ACT_TYPE_ as type, a.PROC_DEF_ID_ as model, a.PROC_DEF_KEY_ as process,
                a.START_TIME_ as started, a.END_TIME_ as ended, a.ACT_INST_STATE_ as state
            from ACT_HI_ACTINST a where a.PROC_INST_ID_ in (:runs)
            order by a.PROC_INST_ID_, a.START_TIME_, coalesce(a.SEQUENCE_COUNTER_, 0), a.ID_
            """;
    private static final String FLOWS =
            """
            select seq, process_instance_id as run, flow_id, process_definition_id as model, at from cz_flow_taken
            where process_instance_id in (:runs) order by process_instance_id, seq
            """;
    private static final String MODELS =
            """
            select d.ID_ as id, d.VERSION_ as version, b.BYTES_ as bpmn from ACT_RE_PROCDEF d
                join ACT_GE_BYTEARRAY b on b.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and b.NAME_ = d.RESOURCE_NAME_
            where d.ID_ in (:models)
            """;

    private final JdbcClient jdbc;
    private final ElementNames names;

    RecordedRuns(JdbcClient jdbc, ElementNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    private record Of<T>(String run, T what) {}

    /**
     * The newest first.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    public List<RecordedRun> of(Person person, RunSelection selection, int most) {
        HistoryEvents.check(person, selection.ambito());
        var runs = jdbc.sql(RUNS.formatted(selection.condition()))
                .params(selection.values())
                .param("most", most)
                .query(this::run)
                .list();
        var complete = new ArrayList<RecordedRun>();
        for (int first = 0; first < runs.size(); first += AT_ONCE) {
            complete.addAll(complete(runs.subList(first, Math.min(first + AT_ONCE, runs.size()))));
        }
        return complete;
    }

    /** Versions of processes by their ids; those that are not there any more are not among them. */
    public Map<String, ModelVersion> models(Collection<String> ids) {
        var models = new HashMap<String, ModelVersion>();
        if (!ids.isEmpty()) {
            jdbc.sql(MODELS).param("models", ids).query(row -> {
                models.put(
                        row.getString("id"),
                        new ModelVersion(
                                row.getInt("version"), new String(row.getBytes("bpmn"), StandardCharsets.UTF_8)));
            });
        }
        return models;
    }

    private List<RecordedRun> complete(List<RecordedRun> runs) {
        var ids = runs.stream().map(run -> run.run().id()).toList();
        var steps = jdbc.sql(STEPS).param("runs", ids).query(this::step).list().stream()
                .collect(groupingBy(Of::run, mapping(Of::what, toList())));
        var flows = jdbc.sql(FLOWS).param("runs", ids).query(RecordedRuns::flow).list().stream()
                .collect(groupingBy(Of::run, mapping(Of::what, toList())));
        return runs.stream()
                .map(run -> new RecordedRun(
                        run.run(),
                        run.path(),
                        run.brokenOff(),
                        run.withCaller(),
                        steps.getOrDefault(run.run().id(), List.of()),
                        flows.getOrDefault(run.run().id(), List.of())))
                .toList();
    }

    private RecordedRun run(ResultSet row, int number) throws SQLException {
        var process = row.getString("process");
        var run = new ProcessRun(
                row.getString("id"),
                process,
                names.ofProcess(process, Objects.requireNonNullElse(row.getString("name"), process)),
                row.getString("subject"),
                row.getString("model"),
                row.getString("caller"),
                row.getTimestamp("started").toInstant(),
                instant(row.getTimestamp("ended")));
        var state = row.getString("state");
        return new RecordedRun(
                run,
                row.getString("path"),
                state != null && state.endsWith("_TERMINATED"),
                row.getInt("caller_state") == TAKEN_AWAY,
                List.of(),
                List.of());
    }

    private Of<RecordedStep> step(ResultSet row, int number) throws SQLException {
        var element = Passage.elementOf(row.getString("element"));
        var name = Objects.requireNonNullElse(row.getString("name"), "");
        return new Of<>(
                row.getString("run"),
                new RecordedStep(
                        row.getString("id"),
                        Objects.requireNonNullElse(row.getString("parent"), row.getString("run")),
                        element,
                        names.of(row.getString("process"), element, name),
                        row.getString("type").equals("multiInstanceBody"),
                        row.getString("model"),
                        row.getTimestamp("started").toInstant(),
                        instant(row.getTimestamp("ended")),
                        row.getInt("state") == TAKEN_AWAY));
    }

    private static Of<FlowTaken> flow(ResultSet row, int number) throws SQLException {
        return new Of<>(
                row.getString("run"),
                new FlowTaken(
                        number + 1,
                        row.getString("flow_id"),
                        row.getString("model"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
