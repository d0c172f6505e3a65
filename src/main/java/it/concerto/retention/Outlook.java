package it.concerto.retention;

import it.concerto.keeping.Span;
import it.concerto.path.PathEnd;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When what belongs to a path goes.
 *
 * @param days the first on which it may go; empty if that cannot be told
 * @param open why it cannot be told; null if it can
 */
public record Outlook(PathEnd path, Map<Span, LocalDate> days, @Nullable Open open) {

    /** Why nobody can tell yet. */
    public enum Open {
        /** Its processes go on. */
        UNDER_WAY,
        /** Loaded and never started: nobody has ended it. */
        NEVER_STARTED,
        /** It has ended, and nobody wrote down when. */
        UNDATED
    }

    boolean isDue(Span span, LocalDate day) {
        var first = days.get(span);
        return first != null && !first.isAfter(day);
    }
}
