package it.concerto.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a seat and by which office.
 *
 * @param office e.g. Sindaco, Direttore di Distretto
 * @param username account of the holder, if there is one
 */
public record SeatHolder(String name, String office, @Nullable String username) {}
