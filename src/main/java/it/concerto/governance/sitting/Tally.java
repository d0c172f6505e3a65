package it.concerto.governance.sitting;

/** The arithmetic of one vote, as the auditor reads it. */
public record Tally(Headcount headcount, VoteCount votes, boolean approved) {}
