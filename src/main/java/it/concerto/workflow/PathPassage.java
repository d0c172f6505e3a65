package it.concerto.workflow;

/**
 * A passage among those of all runs of a path.
 *
 * @param number the how manyeth of the path, from one
 * @param time for the how manyeth time its run came to this node, from one
 * @param run id of the run
 */
public record PathPassage(int number, int time, String run, Passage passage) {}
