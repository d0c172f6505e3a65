package it.concerto.path;

/** A path has been opened; announced in the transaction that opens it. */
public record PathOpened(PathSummary path) {}
