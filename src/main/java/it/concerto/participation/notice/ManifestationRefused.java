package it.concerto.participation.notice;

import it.concerto.path.PathId;

/** A manifestation is not admitted, or was one too many. */
public record ManifestationRefused(PathId path, String manifestation) {}
