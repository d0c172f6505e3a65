package it.concerto.organisation;

/** A Comune. */
public record Municipality(IstatCode istat, String name) {}
