package it.concerto.documents;

import it.concerto.identity.Role;
import java.util.Set;

/**
 * Who reads a document besides those whom its classification lets in.
 *
 * @param people usernames
 */
public record Readers(Set<Role> roles, Set<String> people) {

    /** Nobody else. */
    public static final Readers NOBODY_ELSE = new Readers(Set.of(), Set.of());

    public static Readers roles(Role... roles) {
        return new Readers(Set.of(roles), Set.of());
    }

    public static Readers people(String... usernames) {
        return new Readers(Set.of(), Set.of(usernames));
    }
}
