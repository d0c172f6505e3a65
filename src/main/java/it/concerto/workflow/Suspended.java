package it.concerto.workflow;

import java.time.LocalDate;

/**
 * For whom a task waits while its term stands still.
 *
 * @param since the day of the question
 * @param latest the last day on which it may stand still
 * @param byHand whether somebody has suspended it; else the process itself waits
 */
public record Suspended(Awaited awaited, LocalDate since, LocalDate latest, boolean byHand) {}
