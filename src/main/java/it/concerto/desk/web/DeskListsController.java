package it.concerto.desk.web;

import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.AnswerLog;
import it.concerto.workflow.DoneTask;
import it.concerto.workflow.DueRow;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.Tasks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is not a person's to do any more: tasks they have completed, and what others do now in the same paths. */
@Controller
class DeskListsController {

    private static final int ROWS = 20;

    private final Tasks tasks;
    private final AnswerLog answers;
    private final DoneNext next;
    private final PathNames names;
    private final Clock clock;

    DeskListsController(Tasks tasks, AnswerLog answers, DoneNext next, PathNames names, Clock clock) {
        this.tasks = tasks;
        this.answers = answers;
        this.next = next;
        this.names = names;
        this.clock = clock;
    }

    /** @param dopo where the page before ended */
    @GetMapping(path = "/attivita", params = "vista=fatte")
    String done(Person person, @RequestParam(required = false) @Nullable String dopo, Model model) {
        var rows = answers.doneBy(person, dopo, ROWS);
        model.addAttribute("rows", rows);
        next.show(person, rows, model);
        model.addAttribute("names", names.all(rows.stream().map(DoneTask::path).toList()));
        show(
                person,
                "fatte",
                dopo,
                rows.size() < ROWS ? null : rows.get(ROWS - 1).task(),
                model);
        return "desk/done";
    }

    /** @param dopo where the page before ended */
    @GetMapping(path = "/attivita", params = "vista=attese")
    String awaited(Person person, @RequestParam(required = false) @Nullable String dopo, Model model) {
        var page = tasks.ofOthers(person, dopo, ROWS);
        model.addAttribute("rows", DueRow.of(page.rows(), clock.instant()));
        model.addAttribute(
                "names", names.all(page.rows().stream().map(InboxRow::path).toList()));
        show(person, "attese", dopo, page.next(), model);
        return "desk/awaited";
    }

    private void show(Person person, String vista, @Nullable String dopo, @Nullable String next, Model model) {
        model.addAttribute("vista", vista);
        model.addAttribute("mayWork", DeskPage.mayWork(person));
        model.addAttribute("left", "vista=" + vista + (dopo == null ? "" : "&dopo=" + dopo));
        model.addAttribute("counts", tasks.counts(person));
        model.addAttribute("first", dopo == null);
        model.addAttribute("next", next);
    }
}
