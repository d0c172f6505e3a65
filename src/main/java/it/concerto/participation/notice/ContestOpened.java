package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.path.PathId;

/** Another signer has sent a manifestation for an organisation that has one already. */
public record ContestOpened(PathId path, AmbitoCode ambito, String challenger) {}
