package it.concerto.desk;

import it.concerto.identity.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A list of tasks that somebody has given a name.
 *
 * @param own whether it is of whoever looks
 * @param group whose members see it too, or null if its author keeps it for themselves
 * @param query what the list shows, as it stands in its address
 */
public record SavedFilter(String id, String name, boolean own, @Nullable GroupId group, String query) {}
