package it.concerto.privacy;

/** What there is to read of a path. */
public enum Matter {
    /** The register of manifestations of interest and what was declared in them. */
    MANIFESTATIONS,
    /** Sessions of concertation, their materials and minutes. */
    SESSIONS,
    /** The plan before it is public. */
    PLAN,
    /** Sittings of the Coordinamento: convocations, minutes, votes. */
    VOTES,
    /** Figures and the opinions on them. */
    FINANCES,
    /** Who did and wrote what: answers, deeds, mails. */
    HISTORY,
    /** Addresses, telephone numbers and tax codes of participants. */
    CONTACTS,
    /** What waits for others. */
    WORK
}
