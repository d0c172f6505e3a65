package it.concerto.participation.notice;

import it.concerto.path.PathId;

/** A participant has taken a manifestation back. */
public record ManifestationWithdrawn(PathId path, String manifestation) {}
