package it.concerto.notifications;

/**
 * One thing that somebody is told in a summary.
 *
 * @param link where it can be seen, beginning with {@code /}
 */
record DigestLine(String id, String path, String words, String link) {}
