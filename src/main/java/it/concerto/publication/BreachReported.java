package it.concerto.publication;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;

/** A published document holds personal data and is off the public page. */
public record BreachReported(PathId path, AmbitoCode ambito, String breach) {}
