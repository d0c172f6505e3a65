package it.concerto.reminders;

import it.concerto.identity.GroupId;
import it.concerto.identity.People;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.notifications.MailKind;
import it.concerto.notifications.MailPreferences;
import it.concerto.organisation.AmbitoCode;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a rung concerns today. */
@Component
class Audience {

    private final People people;
    private final MailPreferences preferences;

    Audience(People people, MailPreferences preferences) {
        this.people = people;
        this.preferences = preferences;
    }

    Collection<Person> of(DueTask task, Rung rung) {
        return switch (rung) {
            case FIRST_REMINDER, LAST_REMINDER -> listening(holders(task));
            case OVERDUE -> holding(task.ambito(), Role.UDPRESP);
            case PRESIDENT -> holding(task.ambito(), Role.PRES);
            case CRITICAL -> List.of();
        };
    }

    /** Those of a role, and whoever takes the place of one of them today (BR-76). */
    List<Person> holding(AmbitoCode ambito, Role role) {
        return people.acting(new GroupId(ambito, role, null));
    }

    /** Without those who want no reminders: the register must not say that they were told. */
    private List<Person> listening(List<Person> holders) {
        var silent = preferences.silent(MailKind.REMINDER);
        return holders.stream()
                .filter(person -> !silent.contains(person.username()))
                .toList();
    }

    private List<Person> holders(DueTask task) {
        if (task.assignee() != null) {
            return people.findActive(task.assignee()).stream().toList();
        }
        return task.groups().stream()
                .flatMap(group -> people.acting(group).stream())
                .distinct()
                .toList();
    }
}
