package it.concerto.web;

import it.concerto.audit.Diagram.Figure;
import it.concerto.audit.Diagrams;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.KeptAnswers;
import it.concerto.workflow.ProcessHistory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one run of a process of a path, with its own diagram. */
@Controller
class ProcessRunController {

    private final VisiblePaths paths;
    private final PathNames names;
    private final ProcessHistory history;
    private final Diagrams diagrams;
    private final KeptAnswers answers;

    ProcessRunController(
            VisiblePaths paths, PathNames names, ProcessHistory history, Diagrams diagrams, KeptAnswers answers) {
        this.paths = paths;
        this.names = names;
        this.history = history;
        this.diagrams = diagrams;
        this.answers = answers;
    }

    @GetMapping("/percorsi/{path}/processi/{run}")
    String run(Person person, @PathVariable("path") String id, @PathVariable("run") String runId, Model model) {
        var path = paths.get(person, id);
        var run = history.find(person, path.ambito(), id, runId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var diagram = diagrams.of(person, run);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("run", run);
        model.addAttribute("diagram", diagram);
        model.addAttribute(
                "nodes",
                diagram.shapes().stream()
                        .filter(shape -> shape.figure() != Figure.ANNOTATION)
                        .toList());
        model.addAttribute("called", history.calledBy(person, run));
        model.addAttribute("answers", answers.ofRun(person, path.ambito(), run, id));
        return "web/process-run";
    }
}
