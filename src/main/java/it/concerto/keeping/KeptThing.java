package it.concerto.keeping;

import java.time.Instant;
import java.util.List;

/** Something of a path that goes by the hand of its module. */
public interface KeptThing {

    /** What people call it: the key of a message below {@code retention.kind}. */
    String kind();

    Span span();

    /** Unique in the product, as a table is. */
    String name();

    /**
     * What there is of a path now, each by what tells it apart, in an order that stays.
     *
     * @param until what came into being since is kept
     */
    List<String> keys(String path, Instant until);

    /** Removes just that, in the running transaction. */
    void erase(String path, Instant until);
}
