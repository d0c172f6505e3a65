package it.concerto.workflow;

import java.util.Set;

/**
 * Where a run stands and how it came there.
 *
 * @param active ids of the nodes where it waits
 * @param left ids of the nodes it has passed
 * @param flows ids of the sequence flows it has followed, as recorded when they were taken
 */
public record Trace(Set<String> active, Set<String> left, Set<String> flows) {}
