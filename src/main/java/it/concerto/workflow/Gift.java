package it.concerto.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What is said when a task is given to a colleague.
 *
 * @param to username
 * @param reason in the words of whoever gives it
 * @param seen username of who had the task when that was decided, or null
 * @param among names what is done to several tasks at once, of which the colleague is told together, or null
 */
public record Gift(String to, String reason, @Nullable String seen, @Nullable String among) {}
