package it.concerto.workflow;

/** Why something was done later than it was due at first. */
public enum LateCause {
    /** The head of the office moved the due date. */
    MOVED,
    /** The day of the procedure from which the term counts was moved. */
    DAY_MOVED,
    /** The calendar of the Ambito changed. */
    CALENDAR,
    /** The term stood still while somebody's answer was awaited. */
    SUSPENDED,
    /** After the last due date nobody had it in hand. */
    UNCLAIMED,
    /** After the last due date somebody had it in hand. */
    IN_HAND;

    static LateCause of(DueStep.Cause cause) {
        return switch (cause) {
            case BEGUN, CONTINUED, BY_HAND, TAKEN_BACK -> MOVED;
            case DAY_MOVED -> DAY_MOVED;
            case CALENDAR -> CALENDAR;
            case PAUSED, RESUMED -> SUSPENDED;
        };
    }
}
