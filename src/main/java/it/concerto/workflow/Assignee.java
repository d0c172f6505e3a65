package it.concerto.workflow;

/** Who has a task in hand. */
public record Assignee(String username, String displayName) {}
