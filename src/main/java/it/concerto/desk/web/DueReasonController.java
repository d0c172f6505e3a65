package it.concerto.desk.web;

import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.DaysLeft;
import it.concerto.workflow.DueHistory;
import it.concerto.workflow.Pauses;
import it.concerto.workflow.TaskNotFound;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the due date of a task came about. */
@Controller
class DueReasonController {

    private final DueHistory history;
    private final Pauses pauses;
    private final PathNames names;
    private final Clock clock;

    DueReasonController(DueHistory history, Pauses pauses, PathNames names, Clock clock) {
        this.history = history;
        this.pauses = pauses;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/attivita/{task}/scadenza/calcolo")
    String show(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        var seen = history.look(person, id);
        var row = seen.row();
        model.addAttribute("opens", seen.opens());
        var steps = history.of(person, id);
        model.addAttribute("row", row);
        model.addAttribute("name", names.one(row.path()));
        model.addAttribute("due", DaysLeft.until(row.due(), clock.instant()));
        model.addAttribute("steps", steps);
        var mine = row.assignee() != null && row.assignee().username().equals(person.username());
        model.addAttribute("mine", mine);
        model.addAttribute("suspendable", mine && pauses.isPossible(row, steps));
        if (!steps.isEmpty()) {
            var last = steps.get(steps.size() - 1);
            model.addAttribute("source", history.source(person, last, row.key()).orElse(null));
            model.addAttribute("weeks", DueWeeks.of(last));
        }
        return "desk/due-date";
    }
}
