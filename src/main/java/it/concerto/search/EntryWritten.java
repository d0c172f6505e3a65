package it.concerto.search;

/** Something can be found from now on, or by other words than before; announced in the transaction that writes it. */
public record EntryWritten(Entry entry) {}
