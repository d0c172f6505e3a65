package it.concerto.workflow.engine;

import it.concerto.database.LastWrites;
import it.concerto.workflow.InboxRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, beside the due dates that were reckoned, those that somebody has chosen: they follow from nothing, and nothing stands still. */
@Component
public class ChosenDates {

    private static final String INSERT =
            """
            insert into cz_due_date (task, number, ambito, path, run, task_key, cause, rule, decision, pauses, skipped,
                due_before, due, reason, person, at)
            values (?, (select coalesce(max(d.number), 0) + 1 from cz_due_date d where d.task = ?), ?, ?, ?, ?, 'BY_HAND', '',
                '', '', '', ?, ?, ?, ?, ?)
            """;

    private final LastWrites writes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenDates(LastWrites writes, JdbcClient jdbc, Clock clock) {
        this.writes = writes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Another date, for a reason of its own; a term that stands still does so no longer.
     *
     * @param task as it was before
     * @param person username
     */
    public void choose(InboxRow task, String run, Instant due, String reason, String person) {
        var now = OffsetDateTime.now(clock);
        insert(task, run, due, reason, person, now);
        jdbc.sql("update cz_pause set answered_on = ?, answered_by = ?, answered_at = ?"
                        + " where task = ? and answered_on is null and asked_by is not null")
                .params(LocalDate.now(clock), person, now, task.taskId())
                .update();
    }

    /** The date of before is there again, and if it was reckoned, all that it follows from. */
    public void takeBack(InboxRow task, String run, Instant due, String person) {
        writes.sendTo("cz_due_date");
        var now = OffsetDateTime.now(clock);
        goOn(task.taskId());
        if (!restore(task, due, person, now)) {
            insert(task, run, due, "", person, now);
        }
    }

    /** A term that stood still until the date was chosen does so again. */
    private void goOn(String task) {
        jdbc.sql(
                        """
                        update cz_pause set answered_on = null, answered_by = null, answered_at = null
                        where task = :task and answered_at = (select d.at from cz_due_date d where d.task = :task
                            and d.cause = 'BY_HAND'
                            and d.number = (select max(l.number) from cz_due_date l where l.task = :task))
                        """)
                .param("task", task)
                .update();
    }

    private boolean restore(InboxRow task, Instant due, String person, OffsetDateTime now) {
        return jdbc.sql(
                                """
                                insert into cz_due_date (task, number, ambito, path, run, task_key, cause, rule, decision, began,
                                    not_before, variable, day_value, pauses, from_day, skipped, due_before, due, reason, person, at)
                                select d.task, (select max(n.number) + 1 from cz_due_date n where n.task = d.task), d.ambito,
                                    d.path, d.run, d.task_key, 'TAKEN_BACK', d.rule, d.decision, d.began, d.not_before,
                                    d.variable, d.day_value, d.pauses, d.from_day, d.skipped,
                                    cast(:before as timestamp with time zone), d.due, '', cast(:person as varchar(64)),
                                    cast(:now as timestamp with time zone)
                                from cz_due_date d
                                where d.task = :task and d.due = :due and d.number = (select max(l.number) from cz_due_date l
                                    where l.task = d.task and l.rule <> '' and l.began is not null)
                                """)
                        .param("before", at(task.due()))
                        .param("person", person)
                        .param("now", now)
                        .param("task", task.taskId())
                        .param("due", at(due))
                        .update()
                == 1;
    }

    private void insert(InboxRow task, String run, Instant due, String reason, String person, OffsetDateTime now) {
        writes.add(
                INSERT,
                task.taskId(),
                task.taskId(),
                task.ambito().value(),
                task.path(),
                run,
                task.key(),
                at(task.due()),
                at(due),
                reason,
                person,
                now);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
