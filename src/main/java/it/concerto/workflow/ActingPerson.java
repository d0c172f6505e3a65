package it.concerto.workflow;

import it.concerto.identity.Absent;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.AmbitoCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and in whose place (BR-76).
 *
 * @param username of who did it
 * @param onBehalfOf username of the absent person whose substitute they were, or null if they did it as themselves
 */
public record ActingPerson(String username, @Nullable String onBehalfOf) {

    /** In their own right. */
    public static ActingPerson themselves(String username) {
        return new ActingPerson(username, null);
    }

    /** For somebody who is away, if for anybody. */
    public static ActingPerson of(Person person, Optional<Absent> absent) {
        return new ActingPerson(person.username(), absent.map(Absent::username).orElse(null));
    }

    /** In what any of the roles may do in the Ambito. */
    public static ActingPerson as(Person person, AmbitoCode ambito, Role... roles) {
        var groups = person.groups().stream()
                .filter(group -> group.ambito().equals(ambito) && List.of(roles).contains(group.role()))
                .toList();
        return of(person, person.actsFor(groups));
    }
}
