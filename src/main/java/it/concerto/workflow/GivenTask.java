package it.concerto.workflow;

import java.time.Instant;

/**
 * That a task was given to whoever has it in hand.
 *
 * @param by display name of who gave it
 */
public record GivenTask(String by, String reason, Instant at) {}
