package it.concerto.reminders;

import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import it.concerto.time.Rome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rungs that tasks have reached, and the open tasks that stand on one of which nobody has heard yet. */
@Repository
class ReminderStore {

    /** Walks the index (ambito, due) up to the first rung; a task whose rung of today is written down is left out. */
    private static final String WAITING =
            """
            select distinct i.task, i.path, i.name, i.subject, i.task_key, i.stage, i.process, i.due, i.created_at,
                i.assignee, i.candidates
            from cz_inbox i
            where i.ambito = :ambito and i.due < :first and not exists (
                select 1 from cz_reminder r where r.task = i.task and r.due = i.due and r.rung = case
                    when i.due < :critical then 'CRITICAL' when i.due < :president then 'PRESIDENT'
                    when i.due < :today then 'OVERDUE' when i.due < :last then 'LAST_REMINDER'
                    else 'FIRST_REMINDER' end)
            order by i.due, i.task
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the work of a day until the transaction ends; of several nodes one gets it, of several tries the first. */
    boolean take(AmbitoCode ambito, LocalDate day) {
        var left = jdbc.sql(
                        """
                        select ambito from cz_reminder_day where ambito = ? and looked_on < ? for update skip locked
                        """)
                .params(ambito.value(), day)
                .query(String.class)
                .optional();
        if (left.isEmpty()) {
            return begin(ambito, day);
        }
        jdbc.sql("update cz_reminder_day set looked_on = ? where ambito = ?")
                .params(day, ambito.value())
                .update();
        return true;
    }

    /** Whether somebody has done the work of the day: while they do it, nobody else sees. */
    boolean isTaken(AmbitoCode ambito, LocalDate day) {
        return jdbc.sql("select count(*) from cz_reminder_day where ambito = ? and looked_on >= ?")
                        .params(ambito.value(), day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another node writes the first day of an Ambito at the same time; nothing else may be mistaken for it. */
    static final class TakenElsewhere extends RuntimeException {

        TakenElsewhere(DuplicateKeyException cause) {
            super(cause);
        }
    }

    /** An Ambito's first day has no row to hold; the key lets one node write it. */
    private boolean begin(AmbitoCode ambito, LocalDate day) {
        try {
            return insert(ambito, day);
        } catch (DuplicateKeyException e) {
            throw new TakenElsewhere(e);
        }
    }

    private boolean insert(AmbitoCode ambito, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into cz_reminder_day (ambito, looked_on) select :ambito, cast(:day as date)
                                where not exists (select 1 from cz_reminder_day where ambito = :ambito)
                                """)
                        .param("ambito", ambito.value())
                        .param("day", day)
                        .update()
                > 0;
    }

    List<DueTask> waiting(AmbitoCode ambito, Ladder ladder) {
        return jdbc.sql(WAITING)
                .param("ambito", ambito.value())
                .param("first", begin(ladder.first().plusDays(1)))
                .param("last", begin(ladder.last().plusDays(1)))
                .param("today", begin(ladder.today()))
                .param("president", begin(ladder.president()))
                .param("critical", begin(ladder.critical()))
                .query((row, number) -> task(row, ambito))
                .list();
    }

    /** The rungs that the task has reached with the due date it has now. */
    Set<Rung> recorded(DueTask task) {
        var rungs = EnumSet.noneOf(Rung.class);
        jdbc.sql("select rung from cz_reminder where task = ? and due = ?")
                .params(task.id(), utc(task.due()))
                .query(row -> {
                    rungs.add(Rung.valueOf(row.getString("rung")));
                });
        return rungs;
    }

    /** @param told how many people hear of it */
    void record(DueTask task, Rung rung, int told) {
        jdbc.sql(
                        """
                        insert into cz_reminder (task, due, rung, ambito, path, name, subject, task_key, process, stage,
                            candidates, told, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        task.id(),
                        utc(task.due()),
                        rung.name(),
                        task.ambito().value(),
                        task.path(),
                        task.name().task(),
                        task.name().subject(),
                        task.name().key(),
                        task.name().process(),
                        task.name().stage(),
                        task.groups().stream().map(GroupId::toString).collect(Collectors.joining(" ")),
                        told,
                        OffsetDateTime.now(clock)))
                .update();
    }

    private static DueTask task(ResultSet row, AmbitoCode ambito) throws SQLException {
        return new DueTask(
                row.getString("task"),
                ambito,
                row.getString("path"),
                new DueTask.Name(
                        row.getString("name"),
                        row.getString("subject"),
                        row.getString("task_key"),
                        row.getString("stage"),
                        row.getString("process")),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("assignee"),
                Arrays.stream(row.getString("candidates").split(" "))
                        .filter(group -> !group.isEmpty())
                        .map(GroupId::of)
                        .toList());
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(Rome.ZONE).toOffsetDateTime();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
