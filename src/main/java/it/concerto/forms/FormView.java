package it.concerto.forms;

/** A form ready to be shown: every text, value, option and message resolved. */
public record FormView() {}
