package it.concerto.workflow;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tasks that a person may see they look at; what is null does not matter.
 *
 * @param path business key of the path
 * @param stage name of the process as the model says it
 * @param role for whose groups the task is, also once somebody has claimed it
 * @param subject words of what the task is about, e.g. of the name of a Comune
 * @param words of what is to be done or of what it is about
 */
public record InboxFilter(
        InboxView view,
        @Nullable String path,
        @Nullable String stage,
        @Nullable Role role,
        @Nullable String subject,
        @Nullable Urgency urgency,
        @Nullable String words) {

    public static InboxFilter of(InboxView view) {
        return new InboxFilter(view, null, null, null, null, null, null);
    }

    /** Whether nothing but the view matters. */
    public boolean isPlain() {
        return equals(of(view));
    }

    /** Of the groups only the person's own: a filter that somebody shares shows everybody what is theirs. */
    List<GroupId> groups(Person person) {
        return person.groups().stream().filter(group -> group.role() == role).toList();
    }
}
