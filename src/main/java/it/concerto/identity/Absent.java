package it.concerto.identity;

/** Somebody who is away, for whom another acts. */
public record Absent(String username, String displayName) {}
