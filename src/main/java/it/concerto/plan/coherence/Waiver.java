package it.concerto.plan.coherence;

/**
 * A finding that the head of the office lets pass.
 *
 * @param finding {@link Finding#id()}
 */
public record Waiver(String finding, String reason) {}
