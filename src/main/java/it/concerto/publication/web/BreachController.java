package it.concerto.publication.web;

import it.concerto.documents.DocumentId;
import it.concerto.forms.FormView;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.publication.Breaches;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where personal data in a published document are reported, and the register of what was found (stage i). */
@Controller
@Order(50)
@RequestMapping("/percorsi/{path}/pubblicazione")
class BreachController implements PathActions {

    private static final PathAction REPORT = new PathAction("publication.breach", "pubblicazione/dati-personali");
    private static final PathAction REGISTER = new PathAction("publication.breaches", "pubblicazione/violazioni");

    private final Breaches breaches;
    private final PlanningPaths paths;
    private final PageForm<Answer> form;
    private final SubmissionReader submissions;

    BreachController(Breaches breaches, PlanningPaths paths, PageForms forms, SubmissionReader submissions) {
        this.breaches = breaches;
        this.paths = paths;
        this.form = forms.of("forms/publication/report-breach.form", Answer.class);
        this.submissions = submissions;
    }

    /** What the form asks. */
    record Answer(String document, List<String> data, String found) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        var actions = new ArrayList<PathAction>();
        if (breaches.isAllowed(person, path)) {
            actions.add(REPORT);
        }
        if (reads(person, path) && !breaches.of(path.id()).isEmpty()) {
            actions.add(REGISTER);
        }
        return actions;
    }

    @GetMapping("/dati-personali")
    String ask(Person person, @PathVariable PathId path, Model model) {
        return show(allowed(person, path), form.blank(given(path)), model);
    }

    @PostMapping("/dati-personali")
    String report(
            Person person,
            @PathVariable PathId path,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = allowed(person, path);
        var refused = form.submit(
                given(path),
                submissions.read(request),
                answer -> breaches.report(
                        planning, DocumentId.of(answer.document()), answer.data(), answer.found(), person.username()));
        if (refused.isPresent()) {
            return show(planning, refused.get(), model);
        }
        redirect.addFlashAttribute("message", "publication.breach.done");
        return "redirect:/percorsi/{path}";
    }

    @GetMapping("/violazioni")
    String register(Person person, @PathVariable PathId path, Model model) {
        var planning = find(person, path);
        if (!reads(person, planning)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("path", planning);
        model.addAttribute("breaches", breaches.of(path));
        return "publication/breaches";
    }

    private static boolean reads(Person person, PlanningPath path) {
        return Stream.of(Role.UDP, Role.UDPRESP, Role.PRES, Role.AUD).anyMatch(role -> person.has(path.ambito(), role));
    }

    private Map<String, Object> given(PathId path) {
        var options = breaches.readable(path).stream()
                .map(annex -> Map.of("value", annex.document().toString(), "label", annex.title()))
                .toList();
        return Map.of("documentOptions", options);
    }

    private static String show(PlanningPath path, FormView view, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("action", REPORT);
        model.addAttribute("view", view);
        return "path/action";
    }

    private PlanningPath allowed(Person person, PathId path) {
        var planning = find(person, path);
        if (!breaches.isAllowed(person, planning)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return planning;
    }

    private PlanningPath find(Person person, PathId path) {
        return paths.find(person, path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
