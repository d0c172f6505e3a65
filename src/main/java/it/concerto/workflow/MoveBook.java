package it.concerto.workflow;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.time.Rome;
import it.concerto.workflow.engine.ChosenDates;
import it.concerto.workflow.engine.TaskChanges.State;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which due dates were moved by hand, so that they can be moved back; the story of the path and the page of the date tell it, too. */
@Component
class MoveBook {

    /** Stands where the variable does of a due date that followed its day; no variable is called so. */
    private static final String BY_HAND = "by-hand";

    private static final String MOVED = "desk.deed.dueMoved";
    private static final String TAKEN_BACK = "desk.deed.dueMovedBack";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Deeds deeds;
    private final ChosenDates chosen;
    private final Clock clock;

    MoveBook(JdbcClient jdbc, Inbox inbox, Deeds deeds, ChosenDates chosen, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.deeds = deeds;
        this.chosen = chosen;
        this.clock = clock;
    }

    /**
     * What was kept of a move.
     *
     * @param revision of the task afterwards
     */
    record Kept(String id, String task, @Nullable Instant before, int revision, String by) {}

    InboxRow shown(InboxEntry entry) {
        return inbox.shown(entry);
    }

    /** @return its id */
    String moved(InboxEntry task, State after, String reason, Person by) {
        if (after.due() != null) {
            chosen.choose(task.row(), task.processInstance(), after.due(), reason, by.username());
        }
        return keep(MOVED, task, after, reason, by);
    }

    /** @return id of what was kept of it */
    String takenBack(InboxEntry task, State after, Person by) {
        if (after.due() != null) {
            chosen.takeBack(task.row(), task.processInstance(), after.due(), by.username());
        }
        return keep(TAKEN_BACK, task, after, "", by);
    }

    private String keep(String action, InboxEntry task, State after, String reason, Person by) {
        var row = task.row();
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into cz_term_move (id, ambito, path, task, task_key, variable, due_before, due_after, person, at,
                            reason, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        row.ambito().value(),
                        row.path(),
                        row.taskId(),
                        row.key(),
                        BY_HAND,
                        column(row.due()),
                        column(after.due()),
                        by.username(),
                        OffsetDateTime.now(clock),
                        reason,
                        after.revision()))
                .update();
        var deed = new Deed(action, Deed.subject(row), day(row.due()), day(after.due()), reason, null);
        deeds.record(row.ambito(), row.path(), deed, ActingPerson.as(by, row.ambito(), Role.UDPRESP));
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

    private static String day(@Nullable Instant due) {
        return due == null ? "" : Rome.local(due).toLocalDate().toString();
    }
}
