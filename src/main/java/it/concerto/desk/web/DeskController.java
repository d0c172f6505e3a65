package it.concerto.desk.web;

import it.concerto.identity.Person;
import it.concerto.identity.Substitutions;
import it.concerto.path.PathNames;
import it.concerto.workflow.DueRow;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.InboxView;
import it.concerto.workflow.Tasks;
import it.concerto.workflow.WhatFollows;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk: what a person has to do today. */
@Controller
@RequestMapping("/attivita")
class DeskController {

    /** Flash attribute: id of the task that the person has just completed. */
    static final String COMPLETED = "completed";

    private static final int ROWS = 20;
    private static final Map<InboxView, String> VIEWS = Map.of(InboxView.MINE, "mie", InboxView.GROUPS, "gruppi");

    private final Tasks tasks;
    private final WhatFollows follows;
    private final PathNames names;
    private final Substitutions substitutions;
    private final Clock clock;

    DeskController(Tasks tasks, WhatFollows follows, PathNames names, Substitutions substitutions, Clock clock) {
        this.tasks = tasks;
        this.follows = follows;
        this.names = names;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /**
     * @param vista which tasks, all by default
     * @param dopo where the page before ended
     */
    @GetMapping
    String desk(
            Person person,
            @RequestParam(defaultValue = "tutte") String vista,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        if (model.getAttribute(COMPLETED) instanceof String task) {
            follows.after(person, task).ifPresent(steps -> model.addAttribute("follows", steps));
        }
        var view = view(vista);
        var page = tasks.list(person, view, dopo, ROWS);
        model.addAttribute("view", view);
        model.addAttribute("vista", VIEWS.getOrDefault(view, "tutte"));
        model.addAttribute("rows", DueRow.of(page.rows(), clock.instant()));
        model.addAttribute(
                "names", names.all(page.rows().stream().map(InboxRow::path).toList()));
        model.addAttribute("next", page.next());
        model.addAttribute("first", dopo == null);
        model.addAttribute("counts", tasks.counts(person));
        model.addAttribute("me", person);
        model.addAttribute("substitutions", substitutions.today(person));
        return "desk/desk";
    }

    private static InboxView view(String vista) {
        return switch (vista) {
            case "mie" -> InboxView.MINE;
            case "gruppi" -> InboxView.GROUPS;
            default -> InboxView.ALL;
        };
    }
}
