package it.concerto.desk.bulk;

import it.concerto.forms.FormReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of several tasks to which the same is done.
 *
 * @param path null if the person may not see the task
 * @param title null if the person may not see the task
 * @param holder username of who had it in hand when it was looked at, or null
 * @param due when it was due then, or null
 * @param detail what the outcome speaks of, e.g. who was faster
 * @param reading what its form was given then, if it is to be answered, as {@link FormReading#text} has it, or null
 * @param change with which it can be taken back, or null
 */
public record BulkRow(
        int place,
        String task,
        @Nullable String path,
        @Nullable String title,
        @Nullable String holder,
        @Nullable Instant due,
        @Nullable String reading,
        BulkOutcome outcome,
        String detail,
        @Nullable String change) {

    BulkRow with(BulkOutcome outcome, String detail, @Nullable String change) {
        return new BulkRow(place, task, path, title, holder, due, reading, outcome, detail, change);
    }

    BulkRow read(@Nullable String reading) {
        return new BulkRow(place, task, path, title, holder, due, reading, outcome, detail, change);
    }

    /** Whether it was done and can be taken back, or tried to be once more. */
    public boolean isUndoable() {
        return outcome == BulkOutcome.DONE
                || change != null && (outcome == BulkOutcome.CONTENDED || outcome == BulkOutcome.FAILED);
    }

    /** Whether it was done and could not be taken back: the outcome says why. */
    public boolean isKept() {
        return outcome == BulkOutcome.KEPT || change != null && !outcome.isDone();
    }

    /** What is found at a place before anybody has looked. */
    static BulkRow unseen(int place, String task) {
        return new BulkRow(place, task, null, null, null, null, null, BulkOutcome.GONE, "", null);
    }
}
