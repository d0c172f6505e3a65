package it.concerto.workflow.migration;

/** That what stands on one element of the former version will stand on another of the new one; both by their ids. */
public record MigrationPair(String source, String target) {}
