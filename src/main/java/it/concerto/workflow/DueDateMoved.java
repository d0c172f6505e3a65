package it.concerto.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has moved the due date of a task; announced in the transaction in which it moves.
 *
 * @param id with which it can be taken back
 * @param task its id
 * @param among as in {@link NewDue}
 */
public record DueDateMoved(String id, String task, @Nullable String among) {}
