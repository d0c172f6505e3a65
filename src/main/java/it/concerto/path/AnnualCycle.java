package it.concerto.path;

/**
 * The two years that a yearly concertation deals with.
 *
 * @param reportYear year whose results are reported
 * @param programmingYear year that is programmed, the one after (BR-54)
 */
public record AnnualCycle(int reportYear, int programmingYear) {}
