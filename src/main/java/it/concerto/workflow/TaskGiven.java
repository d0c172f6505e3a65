package it.concerto.workflow;

import it.concerto.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has a task in hand because a colleague gave it to them; announced in the transaction in which it changes hands.
 *
 * @param id unique among all such events
 * @param among as in {@link Gift}
 */
public record TaskGiven(String id, InboxRow task, Person to, Person by, String reason, @Nullable String among) {}
