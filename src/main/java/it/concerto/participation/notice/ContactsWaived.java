package it.concerto.participation.notice;

/** Whoever took a manifestation back wants to be reached no more (BR-78). */
record ContactsWaived(Manifestation manifestation) {}
