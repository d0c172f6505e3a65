package it.concerto.plan.annex.web;

import it.concerto.documents.DocumentKind;
import it.concerto.files.FileRef;
import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.plan.annex.Annexes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The annexes of a path: what is there, what is missing, where the office uploads it. */
@Controller
@Order(60)
@RequestMapping("/percorsi/{path}/allegati")
class AnnexController implements PathActions {

    private static final PathAction LIST = new PathAction("plan.annexes", "allegati");

    private final Annexes annexes;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    AnnexController(Annexes annexes, ActionPages pages) {
        this.annexes = annexes;
        this.pages = pages;
        this.page = pages.asking("forms/plan/add-annex.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(String title, DocumentKind kind, FileRef file) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return uploads(person, path) ? List.of(LIST) : List.of();
    }

    @GetMapping
    String list(Person person, @PathVariable PathId path, Model model) {
        model.addAttribute("path", pages.allowed(person, path, this::uploads));
        model.addAttribute("annexes", annexes.of(path));
        return "plan/annexes";
    }

    /** @param place of the annex in the list, from 1; 0 for one that is not in it */
    @GetMapping("/{place:\\d{1,3}}")
    String ask(Person person, @PathVariable PathId path, @PathVariable int place, Model model) {
        return page.ask(matter(person, path, place), model);
    }

    @PostMapping("/{place:\\d{1,3}}")
    String file(
            Person person,
            @PathVariable PathId path,
            @PathVariable int place,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return page.answer(
                matter(person, path, place),
                request,
                model,
                redirect,
                answer -> annexes.file(path, answer.kind(), answer.title(), answer.file(), person.username()));
    }

    private Matter matter(Person person, PathId id, int place) {
        var path = pages.allowed(person, id, this::uploads);
        var action = new PathAction("plan.annex", "allegati/" + place);
        return new Matter(path, action, null, given(id, place), LIST);
    }

    private Map<String, Object> given(PathId path, int place) {
        var known = annexes.of(path);
        if (place > known.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var given = new HashMap<String, Object>();
        if (place > 0) {
            var annex = known.get(place - 1);
            var filed = annex.filed();
            given.put("title", annex.title());
            if (filed != null) {
                given.put("kind", filed.kind().name());
            }
        }
        return given;
    }

    private boolean uploads(Person person, PlanningPath path) {
        return person.hasAny(path.ambito(), Role.UDP, Role.UDPRESP) && pages.isUnderWay(path);
    }
}
