package it.concerto.notifications;

/** How somebody wants to be told of a kind of thing. */
public enum MailChoice {
    /** By a mail of its own, as soon as the quiet hours allow. */
    AT_ONCE,
    /** Together with the rest, in the summary of the day. */
    IN_SUMMARY,
    /** Not by mail: it can be seen in the application. */
    NEVER
}
