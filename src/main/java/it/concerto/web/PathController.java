package it.concerto.web;

import it.concerto.audit.Diagram;
import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Diagrams;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessHistory;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a path: where it stands, what waits for whom, what happened, its documents. */
@Controller
class PathController {

    private final VisiblePaths paths;
    private final PathNames names;
    private final ProcessHistory history;
    private final Diagrams diagrams;
    private final PathWork work;
    private final PathRecord record;

    PathController(
            VisiblePaths paths,
            PathNames names,
            ProcessHistory history,
            Diagrams diagrams,
            PathWork work,
            PathRecord record) {
        this.paths = paths;
        this.names = names;
        this.history = history;
        this.diagrams = diagrams;
        this.work = work;
        this.record = record;
    }

    /** @param dopo where the page of events before ended */
    @GetMapping("/percorsi/{path}")
    String path(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        var path = paths.get(person, id);
        history.latest(person, path.ambito(), id, PlanningPaths.PROCESS)
                .map(run -> diagrams.of(person, run))
                .ifPresent(diagram -> {
                    model.addAttribute("diagram", diagram);
                    model.addAttribute("stages", stages(diagram));
                });
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("running", history.running(person, path.ambito(), id));
        work.show(person, path, model);
        record.show(person, path, dopo, model);
        return "web/path";
    }

    /** The stages in the order in which the model shows them, from left to right. */
    private static List<Shape> stages(Diagram diagram) {
        return diagram.shapes().stream()
                .filter(shape -> shape.figure() == Figure.CALL)
                .sorted(Comparator.comparingInt(shape -> shape.box().x()))
                .toList();
    }
}
