package it.concerto.workflow;

import org.jspecify.annotations.Nullable;

/**
 * How long passages through a node, or runs of a process, have taken.
 *
 * @param id of the node or the process
 * @param name what it is called
 * @param done how many came to their end in the period
 * @param cancelled how many were taken away in the period; their time is not counted
 * @param open how many had begun and not ended when the period ended
 * @param whole of those that are done; null if none is
 * @param waiting of tasks: while nobody had them in hand; null for what is no task
 * @param working of tasks: while somebody had them in hand, be it several people one after the other
 */
public record DurationFigures(
        String id,
        String name,
        long done,
        long cancelled,
        long open,
        @Nullable Spread whole,
        @Nullable Spread waiting,
        @Nullable Spread working) {}
