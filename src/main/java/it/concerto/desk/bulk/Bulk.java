package it.concerto.desk.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Several tasks to which the same is, or was, done.
 *
 * @param touched when something last happened to it
 */
public record Bulk(String id, String person, BulkAction action, State state, Instant touched, List<BulkRow> rows) {

    /** Whoever does it, or has it waiting, writes that down more often than so: after so long nobody does it any more. */
    static final Duration SILENCE = Duration.ofMinutes(3);

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
        var waiting = isTurnedBack() ? BulkOutcome.DONE : BulkOutcome.READY;
        return rows.size() - count(waiting);
    }

    /** Whether it has stopped on its way, with some of it left as it was. */
    public boolean isInterrupted(Instant now) {
        var isOver = isUnderWay() ? touched.plus(SILENCE).isBefore(now) : state != State.PREVIEW;
        return isOver && interrupted() > 0;
    }

    /** How many nobody has come to. */
    public long interrupted() {
        return rows.size() - settled();
    }

    /** Whether any of it can be taken back, also what could not the first time. */
    public boolean isUndoable() {
        return (state == State.DONE || state == State.UNDONE)
                && action.isUndoable()
                && rows.stream().anyMatch(BulkRow::isUndoable);
    }

    /** Whether it is, or was, being taken back. */
    public boolean isTurnedBack() {
        return state == State.UNDOING || state == State.UNDONE;
    }
}
