package it.concerto.search;

/** Something is not to be found any more; announced in the transaction that removes it. */
public record EntryDropped(Kind kind, String id) {}
