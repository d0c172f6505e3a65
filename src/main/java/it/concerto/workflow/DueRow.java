package it.concerto.workflow;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task as a list shows it on a day: with what is left of its term. */
public record DueRow(InboxRow task, @Nullable DaysLeft due) {

    public static List<DueRow> of(List<InboxRow> rows, Instant now) {
        return rows.stream()
                .map(row -> new DueRow(row, DaysLeft.until(row.due(), now)))
                .toList();
    }

    /** What the task is about: one thing, or none that it would have to be told from. */
    public List<String> subjects() {
        return Stream.ofNullable(task.subject()).toList();
    }
}
