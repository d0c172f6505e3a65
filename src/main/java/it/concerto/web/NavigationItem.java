package it.concerto.web;

import it.concerto.identity.GroupId;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import java.util.Optional;
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

    /** For people who hold the role, wherever. */
    static NavigationItem forRole(Role role, String messageKey, String path) {
        return new NavigationItem(messageKey, path, person -> person.stream()
                .flatMap(each -> each.groups().stream())
                .anyMatch(group -> group.role() == role));
    }

    /** For those who change models: of whichever Ambito, or of the whole installation. */
    static NavigationItem forModels(String messageKey, String path) {
        var whole = new GroupId(GroupId.INSTALLATION, Role.ADM, null);
        return new NavigationItem(messageKey, path, person -> person.stream()
                .flatMap(each -> each.groups().stream())
                .anyMatch(group -> group.role() == Role.BPMN || group.equals(whole)));
    }

    /** For people who read the matter, of whichever Ambito. */
    static NavigationItem forReaders(Matter matter, String messageKey, String path) {
        return new NavigationItem(messageKey, path, person -> person.filter(each -> Permissions.reads(each, matter))
                .isPresent());
    }

    /** For whoever has not signed in: organisations and citizens. */
    static NavigationItem forVisitors(String messageKey, String path) {
        return new NavigationItem(messageKey, path, Optional::isEmpty);
    }

    boolean leadsTo(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
