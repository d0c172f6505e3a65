package it.concerto.desk.bulk;

/** What is, or was, to be done with one of several tasks, or why nothing. */
public enum BulkOutcome {
    /** Nothing stands against it. */
    READY,
    DONE,
    /** Taken back. */
    UNDONE,
    /** Done, and not taken back: the task has changed since. */
    KEPT,
    /** A colleague has it in hand. */
    HELD,
    /** A colleague has answered it. */
    ANSWERED,
    CHANGED,
    NOT_YOURS,
    NOT_FOR_THEM,
    FIXED_TERM,
    OTHER_FORM,
    CONTENDED,
    /** The answer is wrong for this one. */
    REFUSED,
    /** There is none that the person may see. */
    GONE,
    FAILED;

    public boolean isDone() {
        return this == DONE || this == UNDONE;
    }
}
