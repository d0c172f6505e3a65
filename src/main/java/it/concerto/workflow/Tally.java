package it.concerto.workflow;

import it.concerto.identity.Person;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Counts a person's tasks in one go: in all, by filter, and in which paths and stages they lie. */
final class Tally {

    private final List<InboxFilter> filters;
    private final List<FilterMatch> tests;
    private final Reach own;
    private final Reach theirs;
    private final Instant now;
    private final Set<String> seen = new HashSet<>();
    private final TreeSet<String> paths = new TreeSet<>();
    private final TreeMap<String, String> processes = new TreeMap<>();
    private final long[] matches;
    private long mine;
    private long late;

    /** @param most rows that are read of what the person has in hand, and of what waits for their groups, by due date */
    Tally(Person person, List<InboxFilter> filters, Instant now, int most) {
        this.own = new Reach(most);
        this.theirs = new Reach(most);
        this.filters = filters;
        this.tests = filters.stream()
                .map(filter -> new FilterMatch(filter, person, now))
                .toList();
        this.now = now;
        this.matches = new long[filters.size()];
    }

    /** A task that several of the person's groups may claim counts once. */
    void add(CountedTask task) {
        (task.isMine() ? own : theirs).read(task.due());
        if (task.isGone() || !seen.add(task.id())) {
            return;
        }
        mine += task.isMine() ? 1 : 0;
        late += task.due().isBefore(now) ? 1 : 0;
        paths.add(task.path());
        processes.putIfAbsent(task.stage(), task.process());
        for (int place = 0; place < matches.length; place++) {
            matches[place] += tests.get(place).test(task) ? 1 : 0;
        }
    }

    /** @param stageName of a process by its id and its name in the model, in the language of whoever looks */
    InboxTotals totals(BinaryOperator<String> stageName) {
        var stages = new LinkedHashMap<String, String>();
        processes.forEach((stage, process) -> stages.put(stage, stageName.apply(process, stage)));
        return new InboxTotals(
                counts(),
                IntStream.range(0, matches.length).mapToObj(this::match).toList(),
                paths,
                stages);
    }

    private InboxCounts counts() {
        return new InboxCounts(
                new InboxCount(mine, !own.covers(Instant.MAX)),
                new InboxCount(seen.size() - mine, !theirs.covers(Instant.MAX)),
                new InboxCount(late, !own.covers(now) || !theirs.covers(now)));
    }

    /** The earliest come first: a filter by term has found all it shows once the rows go beyond that term. */
    private InboxCount match(int place) {
        var filter = filters.get(place);
        var until = filter.urgency() == null
                ? Instant.MAX
                : filter.urgency().span(now).until();
        var isWhole = (filter.view() == InboxView.GROUPS || own.covers(until))
                && (filter.view() == InboxView.MINE || theirs.covers(until));
        return new InboxCount(matches[place], !isWhole);
    }
}
