package it.concerto.workflow.migration;

/** That two elements cannot be put in each other's place. */
public record PairFlaw(MigrationPair pair, Why why) {}
