package it.concerto.workflow;

import static it.concerto.workflow.engine.InboxProjection.NO_TERM;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Where a page of a task list ends: the key of its last row. */
record InboxPlace(OffsetDateTime due, String task) {

    private static final InboxPlace BEGINNING = new InboxPlace(Instant.EPOCH.atOffset(ZoneOffset.UTC), "");

    /** What is no place stands for the beginning: it comes from an address that somebody may have cut short. */
    static InboxPlace of(@Nullable String after) {
        var parts = after == null ? new String[0] : after.split("~", 2);
        if (parts.length < 2) {
            return BEGINNING;
        }
        try {
            return new InboxPlace(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), parts[1]);
        } catch (DateTimeException e) {
            return BEGINNING;
        }
    }

    /**
     * Of what comes after it, with its {@code :due} and {@code :task}. At the beginning that is everything: what need not be
     * asked need not be weighed, and PostgreSQL plans the first page once and not anew at each visit.
     */
    String condition() {
        return equals(BEGINNING) ? "1 = 1" : "due >= :due and (due > :due or task > :task)";
    }

    static String after(InboxRow row) {
        return (row.due() == null ? NO_TERM : row.due()) + "~" + row.taskId();
    }
}
