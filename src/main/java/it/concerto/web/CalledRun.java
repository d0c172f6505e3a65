package it.concerto.web;

import it.concerto.workflow.ProcessRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A run that another has called, with those that it has called itself, in the order in which they began.
 *
 * @param called however deep
 */
record CalledRun(ProcessRun run, List<CalledRun> called) {

    /** Those that a run has called, out of all runs of its path. */
    static List<CalledRun> by(ProcessRun caller, List<ProcessRun> runs) {
        var byCaller = new HashMap<String, List<CalledRun>>();
        for (var run : runs) {
            var called = byCaller.computeIfAbsent(run.id(), id -> new ArrayList<>());
            if (run.caller() != null) {
                byCaller.computeIfAbsent(run.caller(), id -> new ArrayList<>()).add(new CalledRun(run, called));
            }
        }
        return byCaller.getOrDefault(caller.id(), List.of());
    }
}
