package it.concerto.retention;

import it.concerto.keeping.Span;

/**
 * What goes of a path in one step, or of a person who has left.
 *
 * @param path or, with an at sign, the number of the person
 * @param kind what people call it: the key of a message below {@code retention.kind}
 * @param name of the table, or of what a module removes itself
 * @param digest fingerprint of what tells each row apart
 */
public record Line(String path, Span span, String kind, String name, long rows, String digest) {

    /** Whether it belongs to a person instead of a path. */
    boolean isOfPerson() {
        return name.equals(PortionOfAccount.NAME);
    }
}
