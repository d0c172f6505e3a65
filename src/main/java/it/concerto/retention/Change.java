package it.concerto.retention;

/**
 * Something of which there is no longer what was approved.
 *
 * @param counted how much was approved
 * @param found how much there was when it was to go; where both are the same, other rows than those
 */
public record Change(String path, String kind, long counted, long found) {}
