package it.concerto.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a task list, the earliest due first, those without a term last.
 *
 * @param next what {@link Tasks#list} takes as {@code after} for the page that follows, or null if this is the last
 */
public record InboxPage(List<InboxRow> rows, @Nullable String next) {

    /** @param rows one more than a page holds if there is a next one */
    static InboxPage of(List<InboxRow> rows, int size) {
        return rows.size() <= size
                ? new InboxPage(rows, null)
                : new InboxPage(rows.subList(0, size), InboxPlace.after(rows.get(size - 1)));
    }

    /** Without what whoever asks has no right to any more. */
    InboxPage only(Set<String> tasks) {
        return new InboxPage(
                rows.stream().filter(row -> tasks.contains(row.taskId())).toList(), next);
    }
}
