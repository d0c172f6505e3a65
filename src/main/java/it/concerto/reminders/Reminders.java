package it.concerto.reminders;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.reminders.CriticalTask.State;
import it.concerto.time.Rome;
import it.concerto.workflow.ElementNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ladder has written down: the reminders of a task, and the register of critical tasks. */
@Service("reminders")
@Transactional(readOnly = true)
public class Reminders {

    /** How many entries a page of the register shows. */
    public static final int PAGE_SIZE = 20;

    private final JdbcClient jdbc;
    private final ElementNames names;

    Reminders(JdbcClient jdbc, ElementNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The reminders of a task whose page the reader sees, the oldest first. */
    public List<SentReminder> of(String task) {
        return jdbc.sql("select rung, told, at from cz_reminder where task = ? order by at, rung")
                .param(task)
                .query((row, number) -> new SentReminder(
                        Rung.valueOf(row.getString("rung")),
                        row.getInt("told"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public boolean mayReadRegister(Person person) {
        return Permissions.reads(person, Matter.LATE);
    }

    /**
     * The register of the person's Ambiti, newest first, and one entry more than a page holds if there is a next page.
     *
     * @param page counted from 0
     */
    public List<CriticalTask> critical(Person person, int page) {
        var ambiti = Permissions.where(person, Matter.LATE);
        if (ambiti.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select r.name, r.subject, r.task_key, r.stage, r.process, r.path, r.candidates, r.due, r.at, a.at as answered,
                            (select count(*) from cz_inbox i where i.task = r.task) as open
                        from cz_reminder r left join cz_task_answer a on a.task = r.task
                        where r.rung = 'CRITICAL' and r.ambito in (:ambiti)
                        order by r.at desc, r.task, r.due offset :offset rows fetch next :size rows only
                        """)
                .param("ambiti", ambiti)
                .param("offset", page * PAGE_SIZE)
                .param("size", PAGE_SIZE + 1)
                .query(this::entry)
                .list();
    }

    private CriticalTask entry(ResultSet row, int number) throws SQLException {
        var process = row.getString("process");
        var candidates = row.getString("candidates");
        var answered = row.getObject("answered", OffsetDateTime.class);
        var other = row.getInt("open") > 0 ? State.OPEN : State.GONE;
        return new CriticalTask(
                names.of(process, row.getString("task_key"), row.getString("name")),
                row.getString("subject"),
                names.ofProcess(process, row.getString("stage")),
                row.getString("path"),
                candidates.isEmpty()
                        ? null
                        : GroupId.of(candidates.split(" ")[0]).role(),
                LocalDate.ofInstant(row.getObject("due", OffsetDateTime.class).toInstant(), Rome.ZONE),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                answered == null ? other : State.ANSWERED,
                answered == null ? null : answered.toInstant());
    }
}
