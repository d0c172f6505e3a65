package it.concerto.audit.conformance;

import java.time.Instant;

/**
 * Something in a run that its model does not explain.
 *
 * @param element id of the node where, empty for the whole run
 * @param name of the node, empty if it has none
 * @param model id of the version of the process that was followed then
 */
public record Deviation(Kind kind, String element, String name, String model, Instant at) {

    /** What does not fit. */
    public enum Kind {
        /** A step began though no flow led to it. */
        PUT,
        /** A step was taken away though nothing in the model ended it. */
        REMOVED,
        /** A run went on from a step that was not done there. */
        LEFT,
        /** A step was done, and it is not told which way the run went on. */
        STALLED,
        /** A step went on at another node when the run was taken to another version. */
        MOVED,
        /** The run was ended from outside. */
        DELETED,
        /** The version of the model knows no such node or flow. */
        UNKNOWN
    }
}
