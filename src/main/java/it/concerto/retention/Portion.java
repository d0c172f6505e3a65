package it.concerto.retention;

import it.concerto.keeping.Span;
import java.time.Instant;

/** One of the things that go together in one step: rows of a table, or what a module removes itself. */
interface Portion {

    String kind();

    Span span();

    String name();

    Content read(String path, Instant until);

    /** In the running transaction. */
    void erase(String path, Instant until);
}
