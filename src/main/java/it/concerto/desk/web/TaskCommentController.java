package it.concerto.desk.web;

import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Comments on a task, for whoever may see it. */
@Controller
@RequestMapping("/attivita/{task}/commenti")
class TaskCommentController {

    private final Tasks tasks;
    private final Comments comments;

    TaskCommentController(Tasks tasks, Comments comments) {
        this.tasks = tasks;
        this.comments = comments;
    }

    @GetMapping
    String list(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        return show(person, tasks.get(person, id), "", null, model);
    }

    @PostMapping
    String add(
            Person person,
            @PathVariable("task") String id,
            @RequestParam(defaultValue = "") String testo,
            @RequestParam(name = OnceAdvice.FIELD, defaultValue = "") String once,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model)
            throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(person, id);
        var problem = Comments.problem(testo);
        if (problem.isPresent()) {
            return show(person, row, testo, problem.get(), model);
        }
        comments.add(person, row, testo, once);
        return "redirect:/attivita/{task}" + list.suffix() + "#commenti";
    }

    private String show(Person person, InboxRow row, String typed, @Nullable String problem, Model model) {
        model.addAttribute("what", row.title());
        model.addAttribute("mayWrite", true);
        model.addAttribute("back", "/attivita/" + row.taskId());
        model.addAttribute("comments", comments.ofTask(person, row.ambito(), row.taskId()));
        return CommentPage.show(typed, problem, model);
    }
}
