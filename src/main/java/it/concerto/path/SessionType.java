package it.concerto.path;

/** Kind of a session of concertation. */
public enum SessionType {
    PRELIMINARY,
    TABLE,
    PLENARY,
    OUTCOME,
    ANNUAL_CONCERTATION
}
