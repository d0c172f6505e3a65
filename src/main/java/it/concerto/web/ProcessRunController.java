package it.concerto.web;

import static java.util.stream.Collectors.toMap;

import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Way;
import it.concerto.audit.Ways;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPath;
import it.concerto.workflow.KeptAnswers;
import it.concerto.workflow.LoggedAnswer;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.ProcessRun;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one run of a process of a path: the way it has gone, on its own diagram and in words (A1, A10). */
@Controller
class ProcessRunController {

    private static final int LINES = 50;

    private final VisiblePaths paths;
    private final PathNames names;
    private final ProcessHistory history;
    private final Ways ways;
    private final KeptAnswers answers;

    ProcessRunController(VisiblePaths paths, PathNames names, ProcessHistory history, Ways ways, KeptAnswers answers) {
        this.paths = paths;
        this.names = names;
        this.history = history;
        this.ways = ways;
        this.answers = answers;
    }

    /**
     * Shows a run.
     *
     * @param until number of the flow as far as which the way is drawn; all of it without
     * @param pagina of the way in words, from one
     * @param open id of a run that this one has called, to be drawn in its place
     */
    @GetMapping("/percorsi/{path}/processi/{run}")
    String run(
            Person person,
            @PathVariable("path") String id,
            @PathVariable("run") String runId,
            @RequestParam(name = "fino", required = false) @Nullable Integer until,
            @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(name = "apri", required = false) @Nullable String open,
            Model model) {
        var path = paths.get(person, id);
        var runs = history.all(person, path.ambito(), id);
        var run = one(person, path, runs, runId);
        var way = ways.of(person, run, until == null ? OptionalInt.empty() : OptionalInt.of(until));
        var given = answers.ofRun(person, path.ambito(), run, id);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("run", run);
        model.addAttribute("way", way);
        model.addAttribute("lines", WayLines.page(way, LINES, pagina));
        model.addAttribute("nodes", nodes(way));
        model.addAttribute("called", CalledRun.by(run, runs));
        model.addAttribute("open", open);
        runs.stream()
                .filter(called -> called.id().equals(open))
                .findFirst()
                .ifPresent(called -> model.addAttribute("opened", ways.of(person, called, OptionalInt.empty())));
        model.addAttribute("answers", given);
        model.addAttribute("doers", given.stream().collect(toMap(LoggedAnswer::task, answer -> answer)));
        return "web/process-run";
    }

    /** Of paths with more runs than are listed at once, any can be asked for by its id. */
    private ProcessRun one(Person person, PlanningPath path, List<ProcessRun> runs, String id) {
        return runs.stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .or(() -> history.find(person, path.ambito(), path.id().value(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Of the version that the run follows now. */
    private static List<Shape> nodes(Way way) {
        return way.drawings().get(way.drawings().size() - 1).diagram().shapes().stream()
                .filter(shape -> shape.figure() != Figure.ANNOTATION)
                .toList();
    }
}
