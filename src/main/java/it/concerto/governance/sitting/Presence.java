package it.concerto.governance.sitting;

/** How a seat answered the roll call. */
public enum Presence {
    PRESENT,
    /** By video link. */
    REMOTE,
    /** Through a delegate. */
    DELEGATED,
    ABSENT,
    ABSENT_JUSTIFIED;

    public boolean isThere() {
        return this == PRESENT || this == REMOTE || this == DELEGATED;
    }
}
