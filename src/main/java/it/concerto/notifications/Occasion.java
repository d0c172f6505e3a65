package it.concerto.notifications;

import java.time.Instant;

/**
 * The open task because of which somebody is told something; once it is done, or due on another day, what is said of it is not true
 * any more.
 *
 * @param due end of its last day
 * @param toDo whether it is told to those who may do it: for them it is over, too, once a colleague has it in hand
 */
public record Occasion(String task, Instant due, boolean toDo) {}
