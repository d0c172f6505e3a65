package it.concerto.participation.notice;

import it.concerto.path.PathId;

/** A participant has handed in through the portal what was missing. */
public record ManifestationCompleted(PathId path, String manifestation) {}
