package it.concerto.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import it.concerto.audit.figures.Lasting;
import it.concerto.identity.Person;
import it.concerto.organisation.AmbitoCode;
import it.concerto.workflow.KeptAnswers;
import it.concerto.workflow.LoggedAnswer;
import it.concerto.workflow.Passage;
import it.concerto.workflow.PathPassage;
import it.concerto.workflow.PathPassages;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.ProcessRun;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells the way of a whole path in words. */
@Service
public class Trails {

    private final PathPassages passages;
    private final ProcessHistory history;
    private final KeptAnswers answers;

    Trails(PathPassages passages, ProcessHistory history, KeptAnswers answers) {
        this.passages = passages;
        this.history = history;
        this.answers = answers;
    }

    /**
     * A page of it; without lines if nothing has begun, or if the person has no role in the path's Ambito.
     *
     * @param asked number of the page; before the first is the first, beyond the last is the last
     */
    public Trail page(Person person, AmbitoCode ambito, String path, int asked) {
        var page = passages.page(person, ambito, path, asked, Trail.LINES);
        var runs = runs(person, ambito, path, page.passages());
        var tasks = page.passages().stream()
                .map(at -> at.passage().task())
                .filter(Objects::nonNull)
                .collect(toSet());
        var doers = answers.to(person, ambito, path, tasks).stream().collect(toMap(LoggedAnswer::task, one -> one));
        var lines = page.passages().stream().map(at -> line(at, runs, doers)).toList();
        var inOrder = runs.values().stream()
                .sorted(Comparator.comparing(ProcessRun::startedAt).thenComparing(ProcessRun::id))
                .toList();
        return new Trail(lines, Trail.branches(inOrder, lines), page.number(), page.pages());
    }

    /** Those that come to something on the page, then those that called them, one level after the other. */
    private Map<String, ProcessRun> runs(Person person, AmbitoCode ambito, String path, List<PathPassage> page) {
        var runs = new HashMap<String, ProcessRun>();
        var asked = page.stream().map(PathPassage::run).collect(toSet());
        while (!asked.isEmpty()) {
            var found = history.some(person, ambito, path, asked);
            found.forEach(run -> runs.put(run.id(), run));
            asked = callers(found, runs.keySet());
        }
        return runs;
    }

    private static Set<String> callers(List<ProcessRun> called, Set<String> known) {
        return called.stream()
                .map(ProcessRun::caller)
                .filter(caller -> caller != null && !known.contains(caller))
                .collect(toSet());
    }

    private static Trail.Line line(PathPassage at, Map<String, ProcessRun> runs, Map<String, LoggedAnswer> doers) {
        var passage = at.passage();
        return new Trail.Line(
                at,
                Objects.requireNonNull(runs.get(at.run())),
                Optional.ofNullable(passage.task()).map(doers::get),
                lasted(passage));
    }

    private static Optional<Lasting> lasted(Passage passage) {
        return Optional.ofNullable(passage.endedAt())
                .map(ended -> Lasting.of(Duration.between(passage.startedAt(), ended)));
    }
}
