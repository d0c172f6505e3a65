package it.concerto.participation.notice;

import it.concerto.path.PathId;

/** A newer manifestation of the same participant has taken the place of this one (BR-28). */
public record ManifestationReplaced(PathId path, String manifestation) {}
