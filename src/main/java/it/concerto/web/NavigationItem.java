package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A place that the head of every page leads to.
 *
 * @param path of a page without parameters; the item is left out while no such page exists
 */
record NavigationItem(String messageKey, String path, Predicate<Optional<Person>> visible) {

    static NavigationItem forPeople(String messageKey, String path) {
        return new NavigationItem(messageKey, path, Optional::isPresent);
    }

    /** For people who hold one of the roles, wherever. */
    static NavigationItem forRoles(Set<Role> roles, String messageKey, String path) {
        return new NavigationItem(messageKey, path, person -> person.stream()
                .flatMap(each -> each.groups().stream())
                .anyMatch(group -> roles.contains(group.role())));
    }

    /** For whoever has not signed in: organisations and citizens. */
    static NavigationItem forVisitors(String messageKey, String path) {
        return new NavigationItem(messageKey, path, Optional::isEmpty);
    }

    boolean leadsTo(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
