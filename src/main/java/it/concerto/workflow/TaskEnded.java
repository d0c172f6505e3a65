package it.concerto.workflow;

/** A user task is open no more, completed or withdrawn; announced in the transaction that ends it. */
public record TaskEnded(String task) {}
