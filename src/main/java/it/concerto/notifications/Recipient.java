package it.concerto.notifications;

/** Somebody a mail goes to. */
public record Recipient(String name, String email) {}
