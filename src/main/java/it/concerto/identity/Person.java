package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody with an account, and the groups they belong to today.
 *
 * @param username letters, digits, dot, hyphen and underscore; also the engine's user id
 * @param email where mail for this person goes
 */
public record Person(String username, String displayName, String email, Set<GroupId> groups) {

    public boolean isIn(GroupId group) {
        return groups.contains(group);
    }

    public boolean has(AmbitoCode ambito, Role role) {
        return groups.stream().anyMatch(group -> group.ambito().equals(ambito) && group.role() == role);
    }

    public boolean hasAny(AmbitoCode ambito, Role... roles) {
        return Stream.of(roles).anyMatch(role -> has(ambito, role));
    }

    /** Whether any role gives this person a place in the Ambito. */
    public boolean belongsTo(AmbitoCode ambito) {
        return groups.stream().anyMatch(group -> group.ambito().equals(ambito));
    }
}
