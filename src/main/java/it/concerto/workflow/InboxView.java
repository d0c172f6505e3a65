package it.concerto.workflow;

/** Which tasks a person looks at. */
public enum InboxView {
    /** Those the person has claimed or that were given to them by name. */
    MINE,
    /** Those that wait for anybody of the person's groups. */
    GROUPS,
    /** Both. */
    ALL
}
