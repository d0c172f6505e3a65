package it.concerto.desk.bulk;

import it.concerto.forms.Submission;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to each of several tasks.
 *
 * @param colleague to whom they are given
 * @param due until when they are to be done instead
 * @param words the reason, or the comment
 * @param answer to the form that all of them ask
 */
public record BulkOrder(
        BulkAction action,
        @Nullable String colleague,
        @Nullable LocalDate due,
        String words,
        @Nullable Submission answer) {

    /** For what needs no more words. */
    public static BulkOrder of(BulkAction action) {
        return new BulkOrder(action, null, null, "", null);
    }
}
