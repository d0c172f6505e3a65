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
    WORK,
    /** The register of critical tasks, where those who are told on the way up the ladder and the auditor read on (X6). */
    LATE,
    /** What has got stuck, for whoever can mend it. */
    STUCK,
    /** The register of personal data that were found in public. */
    BREACHES,
    /** Who read what. */
    READERS
}
