package it.concerto.desk.web;

import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagrams;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.TaskRuns;
import it.concerto.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands beside the page of a task, read only by whoever asks for it: its story and the diagram of its process. */
@Controller
@RequestMapping("/attivita/{task}")
class TaskRecordController {

    private static final int LINES = 20;

    private final Tasks tasks;
    private final TaskRuns runs;
    private final TaskStory story;
    private final Diagrams diagrams;

    TaskRecordController(Tasks tasks, TaskRuns runs, TaskStory story, Diagrams diagrams) {
        this.tasks = tasks;
        this.runs = runs;
        this.story = story;
        this.diagrams = diagrams;
    }

    /** @param pagina from one */
    @GetMapping("/storia")
    String story(
            Person person, @PathVariable("task") String id, @RequestParam(defaultValue = "1") int pagina, Model model)
            throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(person, id);
        var lines = story.of(person, row, runs.of(person, id));
        var pages = (lines.size() + LINES - 1) / LINES;
        var page = Math.min(Math.max(pagina, 1), pages);
        model.addAttribute("row", row);
        model.addAttribute("lines", lines.subList((page - 1) * LINES, Math.min(page * LINES, lines.size())));
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        return "desk/story";
    }

    @GetMapping("/diagramma")
    String diagram(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        model.addAttribute("row", tasks.get(person, id));
        runs.of(person, id).ifPresent(run -> {
            var diagram = diagrams.of(person, run);
            model.addAttribute("run", run);
            model.addAttribute("diagram", diagram);
            model.addAttribute(
                    "nodes",
                    diagram.shapes().stream()
                            .filter(shape -> shape.figure() != Figure.ANNOTATION)
                            .toList());
        });
        return "desk/diagram";
    }
}
