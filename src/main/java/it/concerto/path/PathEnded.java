package it.concerto.path;

/** A path has come to its end, with a plan or without one. */
public record PathEnded(PathId path) {}
