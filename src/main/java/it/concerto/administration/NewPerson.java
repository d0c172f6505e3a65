package it.concerto.administration;

/** Somebody to be registered, with a first role. */
public record NewPerson(String displayName, String email, String username, GivenRole role) {}
