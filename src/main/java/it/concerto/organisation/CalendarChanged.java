package it.concerto.organisation;

/** The calendar of an Ambito is another one from now on. */
public record CalendarChanged(AmbitoCode ambito) {}
