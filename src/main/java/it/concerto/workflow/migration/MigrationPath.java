package it.concerto.workflow.migration;

import java.util.List;

/**
 * From one version of a process to another.
 *
 * @param source the engine's id of the version that the runs follow
 * @param target of the one that they are to follow
 */
public record MigrationPath(String source, String target, List<MigrationPair> pairs) {

    public MigrationPath {
        pairs = List.copyOf(pairs);
    }
}
