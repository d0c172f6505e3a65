package it.concerto.governance.sitting;

/** The body was called together. */
public record SittingConvened(Sitting sitting) {}
