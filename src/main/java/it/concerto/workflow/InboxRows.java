package it.concerto.workflow;

import static it.concerto.workflow.engine.InboxProjection.NO_TERM;

import it.concerto.identity.GroupId;
import it.concerto.organisation.AmbitoCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes entries of rows of {@code cz_inbox}. */
final class InboxRows {

    private InboxRows() {}

    /** Each task once, by its id, in the order of the rows; what comes after as many as are wanted stays unread. */
    static Map<String, InboxEntry> first(ResultSet rows, int most) throws SQLException {
        var byTask = new LinkedHashMap<String, InboxEntry>();
        for (int row = 0; byTask.size() < most && rows.next(); row++) {
            var entry = read(rows, row);
            byTask.putIfAbsent(entry.row().taskId(), entry);
        }
        return byTask;
    }

    static InboxEntry read(ResultSet row, int n) throws SQLException {
        var candidates = Stream.of(row.getString("candidates").split(" "))
                .filter(group -> !group.isEmpty())
                .map(GroupId::of)
                .toList();
        var due = instant(row, "due");
        var assignee = row.getString("assignee");
        return new InboxEntry(
                new InboxRow(
                        row.getString("task"),
                        row.getString("name"),
                        row.getString("task_key"),
                        row.getString("path"),
                        AmbitoCode.of(row.getString("ambito")),
                        row.getString("process"),
                        row.getString("stage"),
                        row.getString("subject"),
                        candidates.isEmpty() ? null : candidates.get(0),
                        NO_TERM.equals(due) ? null : due,
                        instant(row, "created_at"),
                        assignee == null ? null : new Assignee(assignee, assignee),
                        suspended(row),
                        null),
                row.getString("process_instance_id"),
                row.getString("process_definition_id"),
                candidates,
                instant(row, assignee == null ? "created_at" : "claimed_at"),
                row.getString("claimed_for"),
                row.getString("after_task"));
    }

    private static @Nullable Suspended suspended(ResultSet row) throws SQLException {
        var awaited = row.getString("awaited");
        return awaited == null
                ? null
                : new Suspended(
                        Awaited.valueOf(awaited),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("latest", LocalDate.class),
                        row.getString("asked_by") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
