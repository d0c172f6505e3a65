package it.concerto.workflow;

import it.concerto.workflow.HistoryEvent.Doer;
import it.concerto.workflow.HistoryEvent.Transition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads passages through nodes, row by row; the rows of a run share what tells of it. */
final class PassageRows implements RowCallbackHandler {

    /** The engine's number for a passage that was taken away. */
    private static final int CANCELED = 2;

    private final EventOrder order;
    private @Nullable HistoryRun latest;

    PassageRows(EventOrder order) {
        this.order = order;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var run = run(row);
        var activity = new HistoryActivity(
                row.getString("id"),
                row.getString("element"),
                Objects.requireNonNullElse(row.getString("name"), row.getString("element")),
                row.getString("type"),
                row.getString("task"));
        var started = row.getTimestamp("started").toInstant();
        var ended = row.getTimestamp("ended");
        order.take(
                new HistoryEvent(run, activity, Transition.START, started, null),
                ended == null ? null : ended.toInstant(),
                row.getInt("state") == CANCELED ? Transition.CANCEL : Transition.COMPLETE,
                doer(row));
    }

    private HistoryRun run(ResultSet row) throws SQLException {
        var id = row.getString("run");
        if (latest == null || !latest.id().equals(id)) {
            latest = new HistoryRun(
                    id,
                    row.getString("process"),
                    row.getString("model"),
                    row.getString("path"),
                    row.getString("caller"),
                    row.getTimestamp("run_started").toInstant());
        }
        return latest;
    }

    private static @Nullable Doer doer(ResultSet row) throws SQLException {
        var person = row.getString("person");
        return person == null ? null : new Doer(person, row.getString("on_behalf_of"), row.getString("candidates"));
    }
}
