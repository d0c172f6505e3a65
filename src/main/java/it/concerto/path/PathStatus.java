package it.concerto.path;

/** Where a path stands as a whole. */
public enum PathStatus {
    /** Loaded, its processes not started: for annual cycles, whose stages the product does not run yet. */
    LOADED,
    RUNNING,
    /** It goes on, but the Region has not had its proposal in time (BR-65). */
    OVERDUE,
    PUBLISHED,
    STOPPED;

    /** Whether its processes go on, in time or not. */
    public boolean isUnderWay() {
        return this == RUNNING || this == OVERDUE;
    }
}
