package it.concerto.web;

import it.concerto.identity.Person;
import java.util.function.Predicate;

/**
 * A place that the head of every page leads to.
 *
 * @param path of a page without parameters; the item is left out while no such page exists
 */
record NavigationItem(String messageKey, String path, Predicate<Person> visible) {

    static NavigationItem forEveryone(String messageKey, String path) {
        return new NavigationItem(messageKey, path, person -> true);
    }

    boolean leadsTo(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
