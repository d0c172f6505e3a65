package it.concerto.workflow;

import it.concerto.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** How long things take in an Ambito, reckoned by the database from the engine's history, for those who read the history. */
@Service
public class Durations {

    /**
     * For how long somebody had a task in hand, in milliseconds: from each claim to the end, less from each release to the end.
     * The engine keeps instants by the clock of the machine; with their zone they are true across a change of the hour.
     */
    private static final String IN_HAND =
            """
            coalesce((select sum((case l.OPERATION_TYPE_ when 'add' then 1 else -1 end)
                    * extract(epoch from (cast(a.END_TIME_ as timestamp with time zone)
                        - cast(l.TIMESTAMP_ as timestamp with time zone))))
                from ACT_HI_IDENTITYLINK l where l.TASK_ID_ = a.TASK_ID_ and l.TYPE_ = 'assignee'), 0) * 1000
            """;

    private static final String SPREAD =
            """
            percentile_cont(0.5) within group (order by %1$s) as %1$s_median,
                percentile_cont(0.9) within group (order by %1$s) as %1$s_ninth
            """;

    private static final String PASSAGES =
            """
            select id, min(name) as name, count(done) as done, count(cancelled) as cancelled,
                count(*) - count(done) - count(cancelled) as still_open, %s, %s, %s
            from (select id, name, done, cancelled, whole, whole - working as waiting, working
                from (select %s as id, a.ACT_NAME_ as name, %s,
                    case when a.TASK_ID_ is not null and a.END_TIME_ < :until and a.ACT_INST_STATE_ <> 2
                        then cast(%s as bigint) end as working
                    from ACT_HI_ACTINST a
                    where a.TENANT_ID_ = :ambito and a.START_TIME_ < :until
                        and (a.END_TIME_ is null or a.END_TIME_ >= :from) and a.ACT_TYPE_ <> 'multiInstanceBody'%s%s) passages
                ) parts
            group by id order by id
            """;

    private static final String ENDS_OF_PASSAGES =
            """
            case when a.END_TIME_ < :until and a.ACT_INST_STATE_ <> 2 then 1 end as done,
                case when a.END_TIME_ < :until and a.ACT_INST_STATE_ = 2 then 1 end as cancelled,
                case when a.END_TIME_ < :until and a.ACT_INST_STATE_ <> 2 then a.DURATION_ end as whole
            """;

    private static final String RUNS =
            """
            select id, min(name) as name, count(done) as done, count(cancelled) as cancelled,
                count(*) - count(done) - count(cancelled) as still_open, %s
            from (select p.PROC_DEF_KEY_ as id, d.NAME_ as name,
                case when p.END_TIME_ < :until and p.STATE_ = 'COMPLETED' then 1 end as done,
                case when p.END_TIME_ < :until and p.STATE_ <> 'COMPLETED' then 1 end as cancelled,
                case when p.END_TIME_ < :until and p.STATE_ = 'COMPLETED' then p.DURATION_ end as whole
                from ACT_HI_PROCINST p left join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                where p.TENANT_ID_ = :ambito and p.START_TIME_ < :until
                    and (p.END_TIME_ is null or p.END_TIME_ >= :from)%s) runs
            group by id order by id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ElementNames names;

    Durations(DataSource database, ElementNames names) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        this.names = names;
    }

    /**
     * Of each node that was passed or is waited at, by the ids of nodes; of several processes nodes of the same id are one.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    public List<DurationFigures> ofNodes(Person person, FigureSelection selection) {
        return passages(person, selection, "a.ACT_ID_", "");
    }

    /**
     * Of the tasks of each process together, by the ids of the processes.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    public List<DurationFigures> ofTasks(Person person, FigureSelection selection) {
        return passages(person, selection, "a.PROC_DEF_KEY_", " and a.TASK_ID_ is not null");
    }

    private List<DurationFigures> passages(Person person, FigureSelection selection, String by, String which) {
        HistoryEvents.check(person, selection.ambito());
        var sql = PASSAGES.formatted(
                SPREAD.formatted("whole"),
                SPREAD.formatted("waiting"),
                SPREAD.formatted("working"),
                by,
                ENDS_OF_PASSAGES,
                IN_HAND,
                selection.condition("a.PROC_INST_ID_", "a.PROC_DEF_KEY_"),
                which);
        return jdbc.query(sql, selection.values(), (row, number) -> {
            var id = row.getString("id");
            return figures(
                    row,
                    selection.process() == null ? id : names.of(selection.process(), id, name(row, id)),
                    Spread.of(row, "waiting_median", "waiting_ninth"),
                    Spread.of(row, "working_median", "working_ninth"));
        });
    }

    /**
     * Of whole runs, by the ids of the processes.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    public List<DurationFigures> ofRuns(Person person, FigureSelection selection) {
        HistoryEvents.check(person, selection.ambito());
        var sql = RUNS.formatted(SPREAD.formatted("whole"), selection.condition("p.ID_", "p.PROC_DEF_KEY_"));
        return jdbc.query(sql, selection.values(), (row, number) -> {
            var id = row.getString("id");
            return figures(row, names.ofProcess(id, name(row, id)), null, null);
        });
    }

    private static String name(ResultSet row, String id) throws SQLException {
        var name = row.getString("name");
        return name == null ? id : name;
    }

    private static DurationFigures figures(
            ResultSet row, String name, @Nullable Spread waiting, @Nullable Spread working) throws SQLException {
        return new DurationFigures(
                row.getString("id"),
                name,
                row.getLong("done"),
                row.getLong("cancelled"),
                row.getLong("still_open"),
                Spread.of(row, "whole_median", "whole_ninth"),
                waiting,
                working);
    }
}
