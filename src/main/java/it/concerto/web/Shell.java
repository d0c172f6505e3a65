package it.concerto.web;

import it.concerto.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param person who is signed in
 * @param shortcuts whether single keys do something
 */
record Shell(@Nullable Person person, List<Place> places, List<Language> languages, boolean shortcuts) {

    /**
     * A link of the navigation.
     *
     * @param waiting how many things wait there, where that is told
     */
    record Place(String messageKey, String path, boolean current, int waiting) {}

    /** The same page in a language. */
    record Language(String code, String name, String href, boolean current) {}
}
