package it.concerto.desk.bulk;

/** What can be done to several tasks at once. */
public enum BulkAction {
    CLAIM,
    RELEASE,
    /** Give them to a colleague. */
    GIVE,
    /** Move their due dates. */
    DUE,
    COMMENT,
    /** Answer tasks that ask the same form. */
    COMPLETE;

    /** Whether it can be taken back afterwards. */
    public boolean isUndoable() {
        return this == GIVE || this == DUE;
    }

    /** Whether whoever wants it has to say more than that. */
    public boolean asks() {
        return this != CLAIM && this != RELEASE;
    }
}
