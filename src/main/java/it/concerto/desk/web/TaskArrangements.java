package it.concerto.desk.web;

import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.workflow.Assignments;
import it.concerto.workflow.DueChanges;
import it.concerto.workflow.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a task says of how it came into somebody's hands, what its reader may arrange, what others say of it and have attached. */
@Component
class TaskArrangements {

    private final Assignments assignments;
    private final DueChanges dueDates;
    private final Comments comments;
    private final TaskAttachments attachments;

    TaskArrangements(Assignments assignments, DueChanges dueDates, Comments comments, TaskAttachments attachments) {
        this.assignments = assignments;
        this.dueDates = dueDates;
        this.comments = comments;
        this.attachments = attachments;
    }

    void show(Person person, OpenTask task, Model model) {
        model.addAttribute("given", assignments.last(person, task.row()).orElse(null));
        model.addAttribute("mayGive", assignments.mayGive(person, task.row(), task.groups()));
        model.addAttribute("mayMove", dueDates.mayMove(person, task.row()));
        model.addAttribute(
                "comments",
                comments.ofTask(person, task.row().ambito(), task.row().taskId()));
        model.addAttribute("attachments", attachments.ofTask(person, task.row()));
    }
}
