package it.concerto.governance.sitting;

/**
 * An amendment and what became of it.
 *
 * @param number in the order of the votes, from 1
 */
public record VotedAmendment(int number, Amendment amendment, boolean approved) {}
