package it.concerto.workflow;

import it.concerto.identity.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Counts a person's tasks in one go: in all, by filter, and in which paths and stages they lie. */
final class Tally {

    private final List<FilterMatch> filters;
    private final Instant now;
    private final Set<String> seen = new HashSet<>();
    private final TreeSet<String> paths = new TreeSet<>();
    private final TreeMap<String, String> processes = new TreeMap<>();
    private final long[] matches;
    private long mine;
    private long late;

    Tally(Person person, List<InboxFilter> filters, Instant now) {
        this.filters = filters.stream()
                .map(filter -> new FilterMatch(filter, person, now))
                .toList();
        this.now = now;
        this.matches = new long[filters.size()];
    }

    /** A task that several of the person's groups may claim counts once. */
    void add(CountedTask task) {
        if (!seen.add(task.id())) {
            return;
        }
        mine += task.isMine() ? 1 : 0;
        late += task.due().isBefore(now) ? 1 : 0;
        paths.add(task.path());
        processes.putIfAbsent(task.stage(), task.process());
        for (int place = 0; place < matches.length; place++) {
            matches[place] += filters.get(place).test(task) ? 1 : 0;
        }
    }

    /** @param stageName of a process by its id and its name in the model, in the language of whoever looks */
    InboxTotals totals(BinaryOperator<String> stageName) {
        var stages = new LinkedHashMap<String, String>();
        processes.forEach((stage, process) -> stages.put(stage, stageName.apply(process, stage)));
        return new InboxTotals(
                new InboxCounts(mine, seen.size() - mine, late),
                Arrays.stream(matches).boxed().toList(),
                paths,
                stages);
    }
}
