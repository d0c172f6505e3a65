package it.concerto.workflow;

import it.concerto.identity.Person;
import java.util.List;
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

    /** Without what lies in Ambiti that the person has left. */
    InboxPage seenBy(Person person) {
        return new InboxPage(
                rows.stream().filter(row -> person.belongsTo(row.ambito())).toList(), next);
    }
}
