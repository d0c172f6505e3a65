package it.concerto.workflow;

/**
 * How many tasks wait for a person.
 *
 * @param groups unclaimed tasks of the person's groups
 * @param late how many of both are past their due date
 */
public record InboxCounts(long mine, long groups, long late) {}
