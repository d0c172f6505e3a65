package it.concerto.workflow;

import it.concerto.organisation.Pause;
import it.concerto.workflow.Pauses.Question;
import it.concerto.workflow.engine.DueLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of terms that stand still, beside that of the due dates. */
@Repository
class PauseStore {

    private final DueLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    PauseStore(DueLog log, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<DueStep> steps(String task) {
        return log.of(task);
    }

    void begin(InboxRow row, Question question, String by) {
        jdbc.sql(
                        """
                        insert into cz_pause (task, ambito, path, awaited, asked_on, latest, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.taskId(),
                        row.ambito().value(),
                        row.path(),
                        question.awaited().name(),
                        question.askedOn(),
                        Pause.latest(question.askedOn()),
                        by,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** What somebody has suspended and nobody has resumed. */
    Optional<Suspended> running(String task) {
        return jdbc.sql(
                        """
                        select awaited, asked_on, latest from cz_pause
                        where task = ? and answered_on is null and asked_by is not null
                        """)
                .param(task)
                .query((row, number) -> new Suspended(
                        Awaited.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        true))
                .optional();
    }

    boolean end(String task, LocalDate answeredOn, String by) {
        return jdbc.sql("update cz_pause set answered_on = ?, answered_by = ?, answered_at = ?"
                                + " where task = ? and answered_on is null")
                        .params(answeredOn, by, OffsetDateTime.now(clock), task)
                        .update()
                == 1;
    }
}
