package it.concerto.identity;

import it.concerto.organisation.AmbitoCode;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody with an account, and the groups they belong to today.
 *
 * @param username letters, digits, dot, hyphen and underscore; also the engine's user id
 * @param email where mail for this person goes
 * @param groups also those of whoever they substitute
 * @param onBehalf the groups in which they are only as somebody's substitute, with for whom
 */
public record Person(
        String username, String displayName, String email, Set<GroupId> groups, Map<GroupId, Absent> onBehalf) {

    /** Somebody who substitutes nobody. */
    public Person(String username, String displayName, String email, Set<GroupId> groups) {
        this(username, displayName, email, groups, Map.of());
    }

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

    /** The groups in which the person is in their own right. */
    public Set<GroupId> ownGroups() {
        return groups.stream().filter(group -> !onBehalf.containsKey(group)).collect(Collectors.toSet());
    }

    /** For whom the person acts in what any of the groups may do; for nobody if they may in their own right (BR-76). */
    public Optional<Absent> actsFor(Collection<GroupId> candidates) {
        var inOwnRight = candidates.stream().anyMatch(group -> isIn(group) && !onBehalf.containsKey(group));
        return inOwnRight
                ? Optional.empty()
                : candidates.stream()
                        .map(onBehalf::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** Whether it is them, or somebody whom they substitute: duties that are kept apart stay apart (2.4). */
    public boolean standsFor(String name) {
        return username.equals(name)
                || onBehalf.values().stream()
                        .anyMatch(absent -> absent.username().equals(name));
    }
}
