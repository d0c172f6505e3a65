package it.concerto.search;

import it.concerto.identity.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A kind of things that the index keeps. The module that owns them says what there is, announces each that it writes
 * ({@link EntryWritten}, {@link EntryDropped}), and has the last word on who reads it.
 */
public interface Findable {

    Kind kind();

    /** Everything there is, for writing the index anew and for proving it. */
    List<Entry> entries();

    Readable readable(Person person);

    /** Of these things those that the person may read, as their pages call them now, by id. */
    Map<String, Found> show(Person person, Collection<String> ids);
}
