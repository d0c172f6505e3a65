package it.concerto.path;

/**
 * Something that a person may do to a running path outside of the tasks, as a link of the path's page.
 *
 * @param messageKey what it is, as a verb: <em>Proroga la scadenza</em>
 * @param page where it is done, below {@code /percorsi/<path>/}, e.g. {@code avviso/proroga}
 */
public record PathAction(String messageKey, String page) {}
