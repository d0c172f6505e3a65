package it.concerto.workflow;

import it.concerto.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** By how much, and why, tasks were done later than they were due at first, for those who read the history of an Ambito. */
@Service
public class Delays {

    /** Every late task, with its first and its last due date; one that is open is late until now. */
    private static final String LATE =
            """
            with tasks as (
                select t.ID_ as task, f.due as first_due, l.due as last_due,
                    least(coalesce(cast(t.END_TIME_ as timestamp with time zone), cast(:now as timestamp with time zone)),
                        cast(:until as timestamp with time zone)) as ended
                from ACT_HI_TASKINST t
                    join cz_due_date f on f.task = t.ID_ and f.number = 1
                    join cz_due_date l on l.task = t.ID_ and l.number = (select max(number) from cz_due_date where task = t.ID_)
                where t.TENANT_ID_ = :ambito and f.ambito = :ambito and t.START_TIME_ < :until
                    and (t.END_TIME_ is null or t.END_TIME_ >= :from)%s),
            late as (select task, first_due, greatest(first_due, least(last_due, ended)) as last_due, ended
                from tasks where ended > first_due)
            """;

    /** What each step of a due date adds, within the time between the first due date and the end. */
    private static final String MOVED =
            """
            select d.cause, sum(extract(epoch from (
                    greatest(late.first_due, least(d.due, late.ended))
                        - greatest(late.first_due, least(p.due, late.ended))))) as seconds
            from late join cz_due_date d on d.task = late.task and d.number > 1
                join cz_due_date p on p.task = d.task and p.number = d.number - 1
            group by d.cause
            """;

    /** What lies after the last due date, all of it and while somebody had the task in hand. */
    private static final String AFTERWARDS =
            """
            select count(*) as tasks, sum(extract(epoch from (ended - last_due))) as seconds,
                sum((select sum((case l.OPERATION_TYPE_ when 'add' then 1 else -1 end) * extract(epoch from (
                        late.ended - greatest(late.last_due, cast(l.TIMESTAMP_ as timestamp with time zone)))))
                    from ACT_HI_IDENTITYLINK l where l.TASK_ID_ = late.task and l.TYPE_ = 'assignee'
                        and cast(l.TIMESTAMP_ as timestamp with time zone) < late.ended)) as in_hand
            from late
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Delays(DataSource database, Clock clock) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        this.clock = clock;
    }

    /**
     * Of the tasks that ended in the period or were open at its end: all by which they were late then, also before the period.
     *
     * @throws IllegalArgumentException if the person does not read the history of the Ambito
     */
    public Lateness of(Person person, FigureSelection selection) {
        HistoryEvents.check(person, selection.ambito());
        var late = LATE.formatted(selection.condition("t.PROC_INST_ID_", "t.PROC_DEF_KEY_"));
        var values = selection.values();
        values.put("now", Timestamp.from(Instant.now(clock)));
        var causes = new EnumMap<LateCause, Duration>(LateCause.class);
        jdbc.query(late + MOVED, values, row -> {
            add(causes, LateCause.of(DueStep.Cause.valueOf(row.getString("cause"))), seconds(row, "seconds"));
        });
        var tasks = jdbc.queryForObject(late + AFTERWARDS, values, (row, number) -> {
            var inHand = seconds(row, "in_hand");
            add(causes, LateCause.IN_HAND, inHand);
            add(causes, LateCause.UNCLAIMED, seconds(row, "seconds").minus(inHand));
            return row.getLong("tasks");
        });
        causes.values().removeIf(Duration::isZero);
        return new Lateness(tasks == null ? 0 : tasks, causes);
    }

    private static void add(Map<LateCause, Duration> causes, LateCause cause, Duration more) {
        causes.merge(cause, more, Duration::plus);
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble(column) * 1_000));
    }
}
