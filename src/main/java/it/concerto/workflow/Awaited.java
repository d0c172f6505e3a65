package it.concerto.workflow;

/** Whose answer a term stands still for. */
public enum Awaited {
    CITIZEN,
    ORGANISATION,
    MUNICIPALITY,
    ASL,
    REGION,
    OTHER_BODY
}
