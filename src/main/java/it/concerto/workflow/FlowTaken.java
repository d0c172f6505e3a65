package it.concerto.workflow;

import java.time.Instant;

/**
 * A sequence flow that a run took, written down in the moment in which it was taken.
 *
 * @param number the how manyeth that the run took, from one
 * @param flow id of the flow in the model, e.g. {@code Flow_SignedToPublish}
 * @param model the version of the process that the run followed then
 */
public record FlowTaken(int number, String flow, String model, Instant at) {}
