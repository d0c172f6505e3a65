package it.concerto.participation.notice;

/** A participant is admitted to the tables, with what they propose. */
public record ManifestationAdmitted(Manifestation manifestation) {}
