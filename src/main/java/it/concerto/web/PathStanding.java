package it.concerto.web;

import it.concerto.audit.Diagram;
import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagram.Shape;
import it.concerto.audit.Diagrams;
import it.concerto.identity.Person;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.ProcessHistory;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a path stands: its stages, the diagram, what runs. */
@Component
class PathStanding {

    private final ProcessHistory history;
    private final Diagrams diagrams;
    private final PlanningPaths paths;

    PathStanding(ProcessHistory history, Diagrams diagrams, PlanningPaths paths) {
        this.history = history;
        this.diagrams = diagrams;
        this.paths = paths;
    }

    void show(Person person, PlanningPath path, Model model) {
        var id = path.id().value();
        model.addAttribute("status", paths.status(path.id()));
        history.latest(person, path.ambito(), id, PlanningPaths.PROCESS)
                .map(run -> diagrams.of(person, run))
                .ifPresent(diagram -> {
                    model.addAttribute("diagram", diagram);
                    model.addAttribute("stages", stages(diagram));
                });
        model.addAttribute("running", history.running(person, path.ambito(), id));
    }

    /** The stages in the order in which the model shows them, from left to right. */
    private static List<Shape> stages(Diagram diagram) {
        return diagram.shapes().stream()
                .filter(shape -> shape.figure() == Figure.CALL)
                .sorted(Comparator.comparingInt(shape -> shape.box().x()))
                .toList();
    }
}
