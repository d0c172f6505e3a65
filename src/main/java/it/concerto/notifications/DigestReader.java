package it.concerto.notifications;

import it.concerto.organisation.AmbitoCode;

/** Somebody for whom a summary is due: one for each Ambito in which there is something to say, so that no mail belongs to two. */
record DigestReader(String person, AmbitoCode ambito) {}
