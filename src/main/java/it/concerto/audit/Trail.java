package it.concerto.audit;

import it.concerto.audit.figures.Lasting;
import it.concerto.workflow.LoggedAnswer;
import it.concerto.workflow.PathPassage;
import it.concerto.workflow.ProcessRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page of the way that a whole path has gone, over all its processes: step by step, and the same under the processes (A10).
 *
 * @param page from one
 * @param pages how many there are, at least one
 * @param branches the steps of the page under their processes, those under the ones that called them
 */
public record Trail(List<Line> lines, List<Branch> branches, int page, int pages) {

    /** How many steps a page has. */
    public static final int LINES = 50;

    /**
     * A step.
     *
     * @param run that came to it
     * @param doer who did it; empty if it is no task, or not done
     * @param lasted how long the run stayed there; empty if it is there still
     */
    public record Line(PathPassage at, ProcessRun run, Optional<LoggedAnswer> doer, Optional<Lasting> lasted) {}

    /** @param lines of the page, without those of the called */
    public record Branch(ProcessRun run, List<Line> lines, List<Branch> called) {}

    /** @param runs those of the lines, with all that called them, in the order they began */
    static List<Branch> branches(List<ProcessRun> runs, List<Line> lines) {
        var known = runs.stream().map(ProcessRun::id).collect(Collectors.toSet());
        return runs.stream()
                .filter(run -> run.caller() == null || !known.contains(run.caller()))
                .map(run -> branch(run, runs, lines))
                .toList();
    }

    private static Branch branch(ProcessRun run, List<ProcessRun> runs, List<Line> lines) {
        return new Branch(
                run,
                lines.stream().filter(line -> line.at().run().equals(run.id())).toList(),
                runs.stream()
                        .filter(called -> run.id().equals(called.caller()))
                        .map(called -> branch(called, runs, lines))
                        .toList());
    }
}
