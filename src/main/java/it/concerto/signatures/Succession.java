package it.concerto.signatures;

/**
 * Who signs in the place of somebody who is gone, and why.
 *
 * @param successor username
 * @param act the act that designates the successor
 */
public record Succession(String successor, String reason, String act) {}
