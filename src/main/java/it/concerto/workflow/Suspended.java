package it.concerto.workflow;

import java.time.LocalDate;

/**
 * For whom a task waits: its own term stands still only if somebody has suspended it.
 *
 * @param since the day of the question
 * @param latest the last day on which a term may stand still
 * @param byHand whether somebody has suspended it; else the process itself waits
 */
public record Suspended(Awaited awaited, LocalDate since, LocalDate latest, boolean byHand) {}
