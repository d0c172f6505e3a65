package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;

/** A manifestation is in the register. */
public record ManifestationReceived(PathId path, AmbitoCode ambito, String manifestation) {}
