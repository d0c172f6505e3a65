package it.concerto.governance.sitting;

/** What a seat does when an item is put to the vote. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAINED,
    /** Present without taking part in the vote. */
    NOT_VOTING,
    /** Kept from the vote by a conflict of interest; not counted as present (BR-15). */
    EXCLUDED,
    /** Not at the roll call, or gone since. */
    ABSENT;

    boolean isPresent() {
        return this != EXCLUDED && this != ABSENT;
    }
}
