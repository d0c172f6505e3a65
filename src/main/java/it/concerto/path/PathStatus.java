package it.concerto.path;

/** Where a path stands as a whole. */
public enum PathStatus {
    /** Loaded, its processes not started: for annual cycles, whose stages the product does not run yet. */
    LOADED,
    RUNNING,
    PUBLISHED,
    STOPPED
}
