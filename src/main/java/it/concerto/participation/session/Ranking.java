package it.concerto.participation.session;

/** A priority that the plenary shared, by area (C8). */
public record Ranking(String area, int position, String priority) {}
