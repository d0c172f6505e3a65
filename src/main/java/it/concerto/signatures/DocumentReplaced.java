package it.concerto.signatures;

import it.concerto.path.PathId;

/** The document of a round changed while it was being signed: another round takes the place of the first. */
public record DocumentReplaced(PathId path, String voidedRound, String newRound) {}
