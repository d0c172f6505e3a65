package it.concerto.search;

/** What is found. */
public enum Kind {
    PATH,
    TASK,
    ORGANISATION,
    DOCUMENT,
    ANSWER,
    COMMENT,
    ATTACHMENT
}
