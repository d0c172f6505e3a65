package it.concerto.governance.outcome;

/** Whether a referent came to the meeting. */
public enum Presence {
    PRESENT,
    /** Their substitute came. */
    SUBSTITUTE,
    ABSENT;

    boolean counts() {
        return this != ABSENT;
    }
}
