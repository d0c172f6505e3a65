package it.concerto.governance.proposal;

/** What the Coordinamento sits for. */
public enum Purpose {
    /** The act of indirizzo (stage a). */
    GUIDELINE,
    /** The adoption of the plan (stage f). */
    ADOPTION
}
