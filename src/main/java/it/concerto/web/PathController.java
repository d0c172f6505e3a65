package it.concerto.web;

import it.concerto.audit.Diagram;
import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Diagrams;
import it.concerto.documents.Documents;
import it.concerto.identity.Person;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.AnswerLog;
import it.concerto.workflow.DaysLeft;
import it.concerto.workflow.ProcessHistory;
import it.concerto.workflow.Tasks;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a path: where it stands, what waits for whom, what happened, its documents. */
@Controller
@RequestMapping("/percorsi/{path}")
class PathController {

    private static final String WHOLE_PATH = "PlanPathProcess";
    private static final int EVENTS = 20;

    private final PlanningPaths paths;
    private final ProcessHistory history;
    private final Diagrams diagrams;
    private final AnswerLog answers;
    private final Tasks tasks;
    private final Documents documents;
    private final List<PathActions> actions;
    private final Clock clock;

    PathController(
            PlanningPaths paths,
            ProcessHistory history,
            Diagrams diagrams,
            AnswerLog answers,
            Tasks tasks,
            Documents documents,
            List<PathActions> actions,
            Clock clock) {
        this.paths = paths;
        this.history = history;
        this.diagrams = diagrams;
        this.answers = answers;
        this.tasks = tasks;
        this.documents = documents;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param dopo where the page of events before ended */
    @GetMapping
    String path(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        var path = visible(person, id);
        var now = clock.instant();
        history.latest(person, path.ambito(), id, WHOLE_PATH).map(diagrams::of).ifPresent(diagram -> {
            model.addAttribute("diagram", diagram);
            model.addAttribute("stages", stages(diagram));
        });
        model.addAttribute("path", path);
        model.addAttribute(
                "actions",
                actions.stream()
                        .flatMap(module -> module.of(person, path).stream())
                        .toList());
        model.addAttribute("running", history.running(person, path.ambito(), id));
        model.addAttribute(
                "tasks",
                tasks.of(person, id).stream()
                        .map(row -> new DeskController.DeskRow(row, DaysLeft.until(row.due(), now)))
                        .toList());
        var events = answers.of(person, path.ambito(), id, dopo, EVENTS);
        model.addAttribute("events", events);
        model.addAttribute(
                "moreEvents",
                events.size() < EVENTS ? null : events.get(EVENTS - 1).id());
        model.addAttribute("documents", documents.of(path.id(), person));
        return "web/path";
    }

    /** One run of a stage with its own diagram. */
    @GetMapping("/processi/{run}")
    String run(Person person, @PathVariable("path") String id, @PathVariable("run") String runId, Model model) {
        var path = visible(person, id);
        var run = history.find(person, path.ambito(), id, runId).orElseThrow(PathController::notFound);
        var diagram = diagrams.of(run);
        model.addAttribute("path", path);
        model.addAttribute("run", run);
        model.addAttribute("diagram", diagram);
        model.addAttribute(
                "nodes",
                diagram.shapes().stream()
                        .filter(shape -> shape.figure() != Figure.ANNOTATION)
                        .toList());
        model.addAttribute("called", history.calledBy(run));
        return "web/process-run";
    }

    private PlanningPath visible(Person person, String id) {
        try {
            return paths.find(PathId.of(id))
                    .filter(path -> person.belongsTo(path.ambito()))
                    .orElseThrow(PathController::notFound);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    /** The stages in the order in which the model shows them, from left to right. */
    private static List<Shape> stages(Diagram diagram) {
        return diagram.shapes().stream()
                .filter(shape -> shape.figure() == Figure.CALL)
                .sorted(Comparator.comparingInt(shape -> shape.box().x()))
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
