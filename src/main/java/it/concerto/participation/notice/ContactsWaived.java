package it.concerto.participation.notice;

/**
 * Whoever took a manifestation back wants to be reached no more (BR-78).
 *
 * @param vouched whether the office knows who it is: it had admitted the manifestation, or registers the request itself
 */
record ContactsWaived(Manifestation manifestation, boolean vouched) {}
