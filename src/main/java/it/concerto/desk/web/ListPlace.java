package it.concerto.desk.web;

import it.concerto.workflow.DueRow;
import it.concerto.workflow.InboxRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a task stood in the list that has just lost it: by its due date, what has none last, then by its id. */
record ListPlace(Instant due, String task) {

    /** @param due as text, or empty for none */
    static ListPlace of(String due, String task) {
        return new ListPlace(due.isEmpty() ? Instant.MAX : Instant.parse(due), task);
    }

    /** The row that has come up to its place; empty if that is where the page begins, or past its end. */
    Optional<InboxRow> next(List<DueRow> page) {
        return page.stream()
                .map(DueRow::task)
                .filter(row -> place(row.due()).compareTo(due) > 0
                        || place(row.due()).equals(due) && row.taskId().compareTo(task) > 0)
                .findFirst()
                .filter(row -> !row.taskId().equals(page.get(0).task().taskId()));
    }

    private static Instant place(@Nullable Instant due) {
        return due == null ? Instant.MAX : due;
    }
}
