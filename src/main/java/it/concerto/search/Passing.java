package it.concerto.search;

import it.concerto.identity.Person;
import java.util.List;

/** A kind of things that come and go too fast to be kept twice, and of which everybody has few: they are gone through. */
public interface Passing {

    Kind kind();

    /** All that the person may read. */
    List<Candidate> of(Person person);

    /** @param entry what it is found by */
    record Candidate(Entry entry, Found found) {}
}
