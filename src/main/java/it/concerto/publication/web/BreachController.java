package it.concerto.publication.web;

import it.concerto.documents.DocumentId;
import it.concerto.identity.Person;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.publication.Breaches;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where personal data in a published document are reported, and the register of what was found (stage i). */
@Controller
@Order(50)
@RequestMapping("/percorsi/{path}/pubblicazione")
class BreachController implements PathActions {

    private static final PathAction REPORT = new PathAction("publication.breach", "pubblicazione/dati-personali");
    private static final PathAction REGISTER = new PathAction("publication.breaches", "pubblicazione/violazioni");

    private final Breaches breaches;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    BreachController(Breaches breaches, ActionPages pages) {
        this.breaches = breaches;
        this.pages = pages;
        this.page = pages.asking("forms/publication/report-breach.form", Answer.class);
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
        return page.ask(matter(pages.allowed(person, path, breaches::isAllowed)), model);
    }

    @PostMapping("/dati-personali")
    String report(
            Person person,
            @PathVariable PathId path,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var planning = pages.allowed(person, path, breaches::isAllowed);
        return page.answer(
                matter(planning),
                request,
                model,
                redirect,
                answer -> breaches.report(
                        planning, DocumentId.of(answer.document()), answer.data(), answer.found(), person.username()));
    }

    @GetMapping("/violazioni")
    String register(Person person, @PathVariable PathId path, Model model) {
        model.addAttribute("path", pages.allowed(person, path, BreachController::reads));
        model.addAttribute("breaches", breaches.of(path));
        return "publication/breaches";
    }

    private static boolean reads(Person person, PlanningPath path) {
        return Permissions.reads(person, path.ambito(), Matter.BREACHES);
    }

    private ActionPage.Matter matter(PlanningPath path) {
        var options = breaches.readable(path.id()).stream()
                .map(annex -> Map.of("value", annex.document().toString(), "label", annex.title()))
                .toList();
        return new ActionPage.Matter(path, REPORT, null, Map.of("documentOptions", options), null);
    }
}
