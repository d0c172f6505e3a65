package it.concerto.bench;

import java.util.List;

/** What one side has taken for the paths that count, by the clock and in processor time. */
final class Side {

    private final Timings paths = new Timings();
    private final Timings pathsCpu = new Timings();
    private final Timings completions = new Timings();
    private final Timings completionsCpu = new Timings();
    private final Timings each = new Timings();

    void add(Stopwatch.Lap path, List<Stopwatch.Lap> completed) {
        paths.add(path.nanos());
        pathsCpu.add(path.cpu());
        completed.forEach(one -> each.add(one.nanos()));
        var sum = completed.stream().reduce(new Stopwatch.Lap(0, 0), Stopwatch.Lap::plus);
        completions.add(sum.nanos() / completed.size());
        completionsCpu.add(sum.cpu() / completed.size());
    }

    /** Whole paths. */
    Timings paths() {
        return paths;
    }

    Timings pathsCpu() {
        return pathsCpu;
    }

    /** A task's completion, on the average of each path. */
    Timings completions() {
        return completions;
    }

    Timings completionsCpu() {
        return completionsCpu;
    }

    /** Each completion by itself. */
    Timings each() {
        return each;
    }
}
