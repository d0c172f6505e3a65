package it.concerto.workflow.engine;

import it.concerto.database.LastWrites;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.DayOff;
import it.concerto.organisation.Pause;
import it.concerto.workflow.Awaited;
import it.concerto.workflow.DueStep;
import it.concerto.workflow.DueStep.Cause;
import it.concerto.workflow.Reckoning;
import it.concerto.workflow.Reckoning.Reckoned;
import it.concerto.workflow.models.DueRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps how each due date came about, in {@code cz_due_date}: a row when a task begins, one for each date after it. */
@Component
public class DueLog {

    private static final int LONGEST_TITLE = 300;

    private static final String INSERT =
            """
            insert into cz_due_date (task, number, ambito, path, run, task_key, cause, rule, decision, began, not_before,
                variable, day_value, pauses, from_day, skipped, due_before, due, reason, person, at)
            values (?, (select coalesce(max(d.number), 0) + 1 from cz_due_date d where d.task = ?), ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final LastWrites writes;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueLog(LastWrites writes, JdbcClient jdbc, Clock clock) {
        this.writes = writes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Why a date is another one.
     *
     * @param decision id of the version of the table that the rule stands in
     * @param person username
     */
    record Why(Cause cause, String decision, @Nullable Instant before, String reason, String person) {}

    void add(DelegateTask task, Reckoning reckoning, Reckoned reckoned, Why why) {
        add(task, reckoning, reckoned.due(), reckoned, why);
    }

    /** @param due where it is not where the reckoning ends */
    void add(DelegateTask task, Reckoning reckoning, Instant due, Reckoned reckoned, Why why) {
        writes.add(
                INSERT,
                task.getId(),
                task.getId(),
                task.getTenantId(),
                task.getExecution().getProcessBusinessKey(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                why.cause().name(),
                reckoning.rule(),
                why.decision(),
                at(reckoning.began()),
                reckoning.notBefore(),
                DueRule.of(reckoning.rule()).variable().orElse(null),
                reckoning.day(),
                lines(reckoning.pauses()),
                reckoned.from(),
                lines(reckoned.skipped()),
                why.before() == null ? null : at(why.before()),
                at(due),
                why.reason(),
                why.person(),
                OffsetDateTime.now(clock));
    }

    /** Notes that a task which has just begun waits for somebody itself. */
    void waits(DelegateTask task, Awaited awaited) {
        var today = LocalDate.now(clock);
        writes.add(
                "insert into cz_pause (task, ambito, path, awaited, asked_on, latest, asked_at) values (?, ?, ?, ?, ?, ?, ?)",
                task.getId(),
                task.getTenantId(),
                task.getExecution().getProcessBusinessKey(),
                awaited.name(),
                today,
                Pause.latest(today),
                OffsetDateTime.now(clock));
    }

    /** All of a task, in order. */
    public List<DueStep> of(String task) {
        writes.sendTo("cz_due_date");
        return jdbc.sql("select * from cz_due_date where task = ? order by number")
                .param(task)
                .query(DueLog::read)
                .list();
    }

    /** An open task with its due date of now and how it came to the last one that was reckoned. */
    record Open(String task, String title, String path, Instant due, DueStep step) {}

    private static final String OPEN =
            """
            select d.*, i.due as due_now, i.name, i.subject
            from (select distinct task, due, name, subject from cz_inbox where ambito = :ambito%s) i
            join cz_due_date d on d.task = i.task
            where d.number = (select max(l.number) from cz_due_date l where l.task = d.task)
            order by i.due, i.task
            """;

    /** Those of an Ambito that have one, the earliest due first. */
    List<Open> open(AmbitoCode ambito) {
        return open(jdbc.sql(OPEN.formatted("")).param("ambito", ambito.value()));
    }

    /** The same of one path. */
    List<Open> open(AmbitoCode ambito, String path) {
        return open(jdbc.sql(OPEN.formatted(" and path = :path"))
                .param("ambito", ambito.value())
                .param("path", path));
    }

    private List<Open> open(StatementSpec which) {
        writes.sendTo("cz_due_date");
        return which.query((row, number) -> new Open(
                        row.getString("task"),
                        title(row.getString("name"), row.getString("subject")),
                        row.getString("path"),
                        row.getObject("due_now", OffsetDateTime.class).toInstant(),
                        read(row, number)))
                .list();
    }

    private static String title(String name, @Nullable String subject) {
        var title = subject == null ? name : name + " · " + subject;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** Open tasks of an Ambito of which nothing was written down. */
    List<String> untold(AmbitoCode ambito) {
        writes.sendTo("cz_due_date");
        return jdbc.sql(
                        """
                        select distinct task from cz_inbox i where ambito = ?
                            and not exists (select 1 from cz_due_date d where d.task = i.task)
                        """)
                .param(ambito.value())
                .query(String.class)
                .list();
    }

    Optional<DueStep> last(String task) {
        var all = of(task);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What was reckoned last of a task in a run, whenever it was there. */
    Optional<Reckoning> lastReckoned(String run, String taskKey) {
        writes.sendTo("cz_due_date");
        return jdbc
                .sql("select * from cz_due_date where run = ? and task_key = ? order by at desc, number desc")
                .params(run, taskKey)
                .query(DueLog::read)
                .list()
                .stream()
                .flatMap(step -> Optional.ofNullable(step.reckoning()).stream())
                .findFirst();
    }

    private static DueStep read(ResultSet row, int number) throws SQLException {
        var rule = row.getString("rule");
        var began = instant(row, "began");
        var reckoning = rule.isEmpty() || began == null
                ? null
                : new Reckoning(
                        rule,
                        began,
                        row.getObject("not_before", LocalDate.class),
                        row.getString("day_value"),
                        read(row.getString("pauses"), Pause::of));
        return new DueStep(
                Cause.valueOf(row.getString("cause")),
                reckoning,
                row.getString("decision"),
                row.getString("variable"),
                row.getObject("from_day", LocalDate.class),
                read(row.getString("skipped"), DayOff::of),
                instant(row, "due_before"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static String lines(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static <T> List<T> read(String lines, Function<String, T> reading) {
        return lines.lines().map(reading).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
