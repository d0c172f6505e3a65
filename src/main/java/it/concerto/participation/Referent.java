package it.concerto.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks for the participants of one or more areas after the tables.
 *
 * @param username their account
 * @param name as it was when they were designated
 * @param areas codes of the areas they speak for, at least one
 * @param substitute account of who takes their place when they cannot come; null if nobody was designated
 */
public record Referent(String username, String name, List<String> areas, @Nullable String substitute) {}
