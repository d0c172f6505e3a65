package it.concerto.path;

/** A path has ended without a plan. */
public record PathStopped(PathId path, Reason reason) {

    /** Where it ended. */
    public enum Reason {
        GUIDELINE_REJECTED,
        NOTICE_CANCELLED,
        PLAN_REJECTED,
        NOT_APPROVED
    }
}
