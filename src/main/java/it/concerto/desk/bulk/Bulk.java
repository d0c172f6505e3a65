package it.concerto.desk.bulk;

import java.time.Instant;
import java.util.List;

/**
 * Several tasks to which the same is, or was, done.
 *
 * @param touched when something last happened to it
 */
public record Bulk(String id, String person, BulkAction action, State state, Instant touched, List<BulkRow> rows) {

    /** How far it has come. */
    public enum State {
        /** Looked at; nothing is done yet. */
        PREVIEW,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }

    public long count(BulkOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** How many are now as the last order wants them. */
    public long succeeded() {
        return count(state == State.UNDONE ? BulkOutcome.UNDONE : BulkOutcome.DONE);
    }

    public boolean isUnderWay() {
        return state == State.RUNNING || state == State.UNDOING;
    }

    /** How many have been done so far, or looked at in vain. */
    public long settled() {
        var waiting = state == State.UNDOING ? BulkOutcome.DONE : BulkOutcome.READY;
        return rows.size() - count(waiting);
    }

    /** Whether any of it can be taken back. */
    public boolean isUndoable() {
        return state == State.DONE && action.isUndoable() && count(BulkOutcome.DONE) > 0;
    }
}
