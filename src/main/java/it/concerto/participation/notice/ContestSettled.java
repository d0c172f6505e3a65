package it.concerto.participation.notice;

import it.concerto.path.PathId;

/** Which of two manifestations counts is clear, without the office or before its term. */
public record ContestSettled(PathId path, String challenger) {}
