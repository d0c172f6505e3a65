package it.concerto.participation.session;

import it.concerto.path.PathId;

/** A session has another date or place (X3). */
public record SessionMoved(PathId path, int session) {}
