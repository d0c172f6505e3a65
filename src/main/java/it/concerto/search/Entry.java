package it.concerto.search;

import it.concerto.organisation.AmbitoCode;

/**
 * What something is found by; never more than its page shows to everybody who reads it.
 *
 * @param id of the thing among those of its kind
 * @param title what people call it: words in here weigh most, the more the shorter it is
 * @param context what it belongs to and what else it says
 */
public record Entry(Kind kind, String id, AmbitoCode ambito, String title, String context) {}
