package it.concerto.keeping;

/** For how long something of a path is kept after its end, in the order in which it goes; what has none stays for ever (BR-77). */
public enum Span {
    /** Copies, and what served the running product. */
    TRACES,
    /** How people were reached. */
    CONTACTS,
    /** What came in and what was worked with on the way. */
    RECEIVED
}
