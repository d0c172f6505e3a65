package it.concerto.desk.web;

import it.concerto.desk.FilterRefused;
import it.concerto.desk.SavedFilters;
import it.concerto.identity.Person;
import it.concerto.identity.Substitutions;
import it.concerto.workflow.WhatFollows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: what a person has to do today, all of it or what they ask for; its address says which. */
@Controller
@RequestMapping("/attivita")
class DeskController {

    /** Flash attribute: id of the task that the person has just completed. */
    static final String COMPLETED = "completed";

    private final DeskPage page;
    private final SavedFilters filters;
    private final WhatFollows follows;
    private final Substitutions substitutions;

    DeskController(DeskPage page, SavedFilters filters, WhatFollows follows, Substitutions substitutions) {
        this.page = page;
        this.filters = filters;
        this.follows = follows;
        this.substitutions = substitutions;
    }

    /** @param dopo where the page before ended */
    @GetMapping
    String desk(
            Person person,
            @RequestParam(required = false) @Nullable String dopo,
            HttpServletRequest request,
            Model model) {
        var reading = new FilterReading(request::getParameter);
        if (hasBlanks(request) && reading.problems().isEmpty()) {
            return "redirect:" + ListAddress.asked(request).address();
        }
        if (model.getAttribute(COMPLETED) instanceof String task) {
            follows.after(person, task).ifPresent(steps -> model.addAttribute("follows", steps));
        }
        away(person, model);
        var view = page.show(person, reading, dopo, model);
        ListReturn.show(model);
        return view;
    }

    /** Keeps what the address shows under a name. */
    @PostMapping
    String save(Person person, FilterForm form, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        var problems = form.problems(person);
        var list = ListAddress.asked(request).from(null);
        if (problems.isEmpty()) {
            try {
                filters.save(person, form.wish(person, list.query()));
                redirect.addFlashAttribute("message", "desk.filter.saved");
                redirect.addFlashAttribute("messageArgument", form.name());
                return "redirect:" + list.address();
            } catch (FilterRefused refused) {
                problems = FilterForm.problem(refused);
            }
        }
        away(person, model);
        return page.show(person, new FilterReading(request::getParameter), null, form, problems, model);
    }

    @PostMapping("/filtri/{id}/elimina")
    String delete(
            Person person,
            @PathVariable String id,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            RedirectAttributes redirect) {
        if (!filters.delete(person, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("message", "desk.filter.deleted");
        return "redirect:" + list.address();
    }

    private void away(Person person, Model model) {
        model.addAttribute("me", person);
        model.addAttribute("substitutions", substitutions.today(person));
    }

    /** A form sends also what was left blank: the address is to say only what matters. */
    private static boolean hasBlanks(HttpServletRequest request) {
        return request.getParameterMap().values().stream().flatMap(Stream::of).anyMatch(String::isBlank);
    }
}
