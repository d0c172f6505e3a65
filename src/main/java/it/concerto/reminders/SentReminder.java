package it.concerto.reminders;

import java.time.Instant;

/**
 * What happened because a task was due or late.
 *
 * @param told how many people heard of it
 */
public record SentReminder(Rung rung, int told, Instant at) {}
