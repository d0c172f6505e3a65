package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.ActionPage;
import it.concerto.path.ActionPage.Matter;
import it.concerto.path.ActionPages;
import it.concerto.path.PathAction;
import it.concerto.path.PathActions;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.ClearText;
import jakarta.servlet.http.HttpServletRequest;
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

/** Where an auditor says why they have to read contacts in clear, and for how long (2.5). */
@Controller
@Order(60)
@RequestMapping("/percorsi/{path}/recapiti-in-chiaro")
class ClearTextController implements PathActions {

    private static final PathAction ASK = new PathAction("web.clearText", "recapiti-in-chiaro");

    private final UncoveredContacts contacts;
    private final ClearText clearText;
    private final ActionPages pages;
    private final ActionPage<Answer> page;

    ClearTextController(UncoveredContacts contacts, ClearText clearText, ActionPages pages) {
        this.contacts = contacts;
        this.clearText = clearText;
        this.pages = pages;
        this.page = pages.asking("forms/privacy/uncover-contacts.form", Answer.class);
    }

    /** What the form asks. */
    record Answer(String reason, int days) {}

    @Override
    public List<PathAction> of(Person person, PlanningPath path) {
        return isAllowed(person, path) ? List.of(ASK) : List.of();
    }

    @GetMapping
    String ask(Person person, @PathVariable PathId path, Model model) {
        return page.ask(matter(person, path), model);
    }

    @PostMapping
    String lift(
            Person person,
            @PathVariable PathId path,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var matter = matter(person, path);
        return page.answer(
                matter,
                request,
                model,
                redirect,
                answer -> contacts.lift(person, matter.path(), answer.reason(), answer.days()));
    }

    private Matter matter(Person person, PathId path) {
        return new Matter(pages.allowed(person, path, this::isAllowed), ASK, null, Map.of(), null);
    }

    private boolean isAllowed(Person person, PlanningPath path) {
        return clearText.mayAsk(person, path.ambito());
    }
}
