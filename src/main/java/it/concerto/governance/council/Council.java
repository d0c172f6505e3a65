package it.concerto.governance.council;

import it.concerto.organisation.IstatCode;
import it.concerto.path.PathId;

/** The council of one Comune that deliberates on the plan of a path. */
public record Council(PathId path, IstatCode municipality) {}
