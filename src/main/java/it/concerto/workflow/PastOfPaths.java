package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.PathThen.Run;
import it.concerto.workflow.PathThen.Value;
import it.concerto.workflow.PathThen.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells from the engine's history how a path stood at an instant (A3), for those who read the history of its Ambito. */
@Service
public class PastOfPaths {

    private static final String THEN = " p.TENANT_ID_ = :ambito and p.BUSINESS_KEY_ = :path and p.START_TIME_ <= :at"
            + " and (p.END_TIME_ is null or p.END_TIME_ > :at) ";

    /** A run that was migrated later followed, until then, the version of the flow that it had taken last. */
    private static final String RUNS =
            """
            select p.ID_ as run, p.PROC_DEF_KEY_ as process, p.START_TIME_ as started, s.subject, d.NAME_ as name,
                d.VERSION_ as version
            from ACT_HI_PROCINST p
                left join cz_subject s on s.scope = p.ID_
                join ACT_RE_PROCDEF d on d.ID_ = coalesce(
                    (select f.process_definition_id from cz_flow_taken f where f.process_instance_id = p.ID_ and f.at <= :zoned
                        order by f.seq desc fetch first 1 rows only), p.PROC_DEF_ID_)
            where
            """
                    + THEN + "order by p.START_TIME_, p.ID_ fetch first 500 rows only";

    private static final String TASKS =
            """
            select t.ID_ as task, t.TASK_DEF_KEY_ as task_key, t.NAME_ as name, t.START_TIME_ as started,
                p.PROC_DEF_KEY_ as process, d.NAME_ as stage, coalesce(own.subject, of_run.subject) as subject
            from ACT_HI_TASKINST t
                join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_
                join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                left join cz_subject own on own.scope = t.ID_
                left join cz_subject of_run on of_run.scope = p.ID_
            where p.TENANT_ID_ = :ambito and p.BUSINESS_KEY_ = :path and t.START_TIME_ <= :at
                and (t.END_TIME_ is null or t.END_TIME_ > :at)
            order by t.START_TIME_, t.ID_ fetch first 500 rows only
            """;

    private static final String VALUES =
            """
            select v.run, v.name, v.type, v.text, v.whole, v.broken, v.since from (
                select d.PROC_INST_ID_ as run, d.NAME_ as name, d.VAR_TYPE_ as type, d.TEXT_ as text, d.LONG_ as whole,
                    d.DOUBLE_ as broken, d.TIME_ as since,
                    row_number() over (partition by d.PROC_INST_ID_, d.NAME_ order by d.TIME_ desc, d.REV_ desc) as place
                from ACT_HI_DETAIL d join ACT_HI_PROCINST p on p.ID_ = d.PROC_INST_ID_
                where d.TYPE_ = 'VariableUpdate' and d.EXECUTION_ID_ = d.PROC_INST_ID_ and d.TIME_ <= :at and
            """
                    + THEN
                    + """
                    ) v where v.place = 1 order by v.name, v.run fetch first 500 rows only
                    """;

    private final JdbcClient jdbc;
    private final ElementNames names;

    PastOfPaths(JdbcClient jdbc, ElementNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** @throws IllegalArgumentException if the person does not read the history of the Ambito */
    @Transactional(readOnly = true)
    public PathThen at(Person person, AmbitoCode ambito, String path, Instant at) {
        HistoryEvents.check(person, ambito);
        var tasks = asked(TASKS, ambito, path, at).query(this::waiting).list();
        return new PathThen(
                asked(RUNS, ambito, path, at)
                        .param("zoned", at.atOffset(ZoneOffset.UTC))
                        .query(this::run)
                        .list(),
                HoldersThen.read(jdbc, tasks, at).of(tasks),
                asked(VALUES, ambito, path, at).query(PastOfPaths::value).list());
    }

    private JdbcClient.StatementSpec asked(String sql, AmbitoCode ambito, String path, Instant at) {
        return jdbc.sql(sql).param("ambito", ambito.value()).param("path", path).param("at", Timestamp.from(at));
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("run"),
                names.ofProcess(row.getString("process"), row.getString("name")),
                row.getString("subject"),
                row.getInt("version"),
                row.getTimestamp("started").toInstant());
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        var process = row.getString("process");
        return new Waiting(
                row.getString("task"),
                row.getString("task_key"),
                names.of(process, row.getString("task_key"), row.getString("name")),
                row.getString("subject"),
                names.ofProcess(process, row.getString("stage")),
                row.getTimestamp("started").toInstant(),
                null,
                List.of());
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        return new Value(
                row.getString("run"),
                row.getString("name"),
                text(row),
                row.getTimestamp("since").toInstant());
    }

    private static String text(ResultSet row) throws SQLException {
        return switch (row.getString("type")) {
            case "boolean" -> String.valueOf(row.getLong("whole") == 1);
            case "integer", "long", "short" -> String.valueOf(row.getLong("whole"));
            case "double" -> String.valueOf(row.getDouble("broken"));
            case "date" -> Instant.ofEpochMilli(row.getLong("whole")).toString();
            default -> Objects.requireNonNullElse(row.getString("text"), "");
        };
    }
}
