package it.concerto.workflow.migration;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model at which a run can stand, or that waits beside it.
 *
 * @param kind as BPMN calls it, e.g. {@code userTask}
 * @param name empty for none
 * @param scope id of what it lies in: a subprocess, the task of a boundary event, else the process
 * @param before ids of what comes right before it
 * @param after ids of what comes right after it
 * @param message name of the message that it waits for, or null
 * @param repeated whether it is done once for each of several
 */
public record MigrationNode(
        String id,
        String kind,
        String name,
        String scope,
        Set<String> before,
        Set<String> after,
        @Nullable String message,
        boolean repeated) {

    /** What people call it: its name; with its id where that says too little to tell it from others. */
    public String called(Collection<MigrationNode> all) {
        if (name.isEmpty()) {
            return id;
        }
        var alone = all.stream().filter(other -> other.name().equals(name)).count() == 1;
        return alone ? name : name + " · " + id;
    }
}
