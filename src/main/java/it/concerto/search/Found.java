package it.concerto.search;

/**
 * Something as its page calls it.
 *
 * @param detail what stands beside the title: the stage, the name of the file; may be empty
 * @param path id of the path it belongs to
 * @param address of its page, within the application
 */
public record Found(String title, String detail, String path, String address) {}
