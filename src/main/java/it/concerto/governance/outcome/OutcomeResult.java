package it.concerto.governance.outcome;

/** How the referents' hearing on a draft ended. */
public enum OutcomeResult {
    OUTCOME_SIGNED,
    /** Signed, and somebody dissented or refused to sign. */
    OUTCOME_SIGNED_WITH_DISSENT,
    /** No signed minutes; the Coordinamento gets the reasons instead (BR-43). */
    OUTCOME_NOT_REACHED,
    /** Observations were accepted: the draft is written anew. */
    REDRAFT
}
