package it.concerto.participation.session;

import org.jspecify.annotations.Nullable;

/** Who speaks for an area after the table (C7).
 *
 * @param username of somebody of the role REF
 * @param method DESIGNATED or ELECTED */
public record Designation(String area, String username, String name, @Nullable String substitute, String method) {}
