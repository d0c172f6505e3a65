package it.concerto.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who held a role on a day.
 *
 * @param name display name
 * @param substitute display name of who did their work in that role on the day, or null
 */
public record InOffice(GroupId group, String username, String name, @Nullable String substitute) {}
