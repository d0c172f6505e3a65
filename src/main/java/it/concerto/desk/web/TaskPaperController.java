package it.concerto.desk.web;

import it.concerto.attachments.TaskAttachments;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.DueHistory;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A task as a sheet of paper: to be read in a meeting, or filled in by hand. */
@Controller
class TaskPaperController {

    private final Tasks tasks;
    private final TaskPage page;
    private final DueHistory dates;
    private final Comments comments;
    private final TaskAttachments attachments;

    TaskPaperController(Tasks tasks, TaskPage page, DueHistory dates, Comments comments, TaskAttachments attachments) {
        this.tasks = tasks;
        this.page = page;
        this.dates = dates;
        this.comments = comments;
        this.attachments = attachments;
    }

    @GetMapping("/attivita/{task}/stampa")
    String paper(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        var task = tasks.open(person, id);
        var steps = dates.of(person, id);
        model.addAttribute("step", steps.isEmpty() ? null : steps.get(steps.size() - 1));
        model.addAttribute("comments", comments.ofTask(person, task.row().ambito(), id));
        model.addAttribute(
                "attachments",
                attachments.ofTask(person, task.row()).stream()
                        .filter(document -> !document.isRemoved())
                        .toList());
        return page.paper(person, task, model);
    }
}
