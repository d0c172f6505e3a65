package it.concerto.workflow;

import it.concerto.time.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The due dates that were moved by hand. */
@Repository
class MoveTable {

    /** Stands where the variable does of a due date that followed its day; no variable is called so. */
    private static final String BY_HAND = "by-hand";

    private final JdbcClient jdbc;
    private final Clock clock;

    MoveTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was kept of a move.
     *
     * @param revision of the task afterwards
     */
    record Kept(String id, String task, @Nullable Instant before, int revision, String by) {}

    /**
     * Keeps a move.
     *
     * @param task as it was before
     * @param revision of the task afterwards
     * @param by username
     * @return its id
     */
    String add(InboxRow task, @Nullable Instant after, int revision, String reason, String by) {
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into cz_term_move (id, ambito, path, task, task_key, variable, due_before, due_after, person, at,
                            reason, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        task.ambito().value(),
                        task.path(),
                        task.taskId(),
                        task.key(),
                        BY_HAND,
                        column(task.due()),
                        column(after),
                        by,
                        OffsetDateTime.now(clock),
                        reason,
                        revision))
                .update();
        return id;
    }

    Optional<Kept> find(String id) {
        return jdbc.sql("select id, task, due_before, revision, person from cz_term_move where id = ? and variable = ?")
                .params(id, BY_HAND)
                .query((row, number) -> {
                    var before = row.getObject("due_before", OffsetDateTime.class);
                    return new Kept(
                            row.getString("id"),
                            row.getString("task"),
                            before == null ? null : before.toInstant(),
                            row.getInt("revision"),
                            row.getString("person"));
                })
                .optional();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant due) {
        return due == null ? null : Rome.column(due);
    }
}
