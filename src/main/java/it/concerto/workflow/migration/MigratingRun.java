package it.concerto.workflow.migration;

/**
 * A run of a version of a process.
 *
 * @param id of the run
 * @param ambito code of the Ambito it belongs to
 * @param path id of its path
 */
public record MigratingRun(String id, String ambito, String path) {}
