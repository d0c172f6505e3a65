package it.concerto.desk.web;

import it.concerto.identity.Person;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a task says of how it came into somebody's hands, and what its reader may arrange. */
@Component
class TaskArrangements {

    private final Assignments assignments;
    private final DueChanges dueDates;

    TaskArrangements(Assignments assignments, DueChanges dueDates) {
        this.assignments = assignments;
        this.dueDates = dueDates;
    }

    void show(Person person, OpenTask task, Model model) {
        model.addAttribute("given", assignments.last(task.row()).orElse(null));
        model.addAttribute("mayGive", assignments.mayGive(person, task.row(), task.groups()));
        model.addAttribute("mayMove", dueDates.mayMove(person, task.row()));
    }
}
