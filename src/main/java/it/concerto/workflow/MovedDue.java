package it.concerto.workflow;

import java.time.Instant;

/**
 * An open task that another calendar gives another due date.
 *
 * @param title what is to be done and about what
 */
public record MovedDue(String task, String title, String path, Instant before, Instant after) {}
