package it.concerto.desk.web;

import it.concerto.forms.FieldError;
import it.concerto.forms.FormViews;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.AlreadyClaimed;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Completion;
import it.concerto.workflow.DaysLeft;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.OpenTask;
import it.concerto.workflow.OpenTask.Standing;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task: claim it, answer it, give it back. */
@Controller
@RequestMapping("/attivita/{task}")
class TaskController {

    private final Tasks tasks;
    private final FormViews views;
    private final SubmissionReader submissions;
    private final PathNames names;
    private final Clock clock;

    TaskController(Tasks tasks, FormViews views, SubmissionReader submissions, PathNames names, Clock clock) {
        this.tasks = tasks;
        this.views = views;
        this.submissions = submissions;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String task(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        return show(tasks.open(person, id), null, List.of(), model);
    }

    @PostMapping("/presa-in-carico")
    String claim(Person person, @PathVariable("task") String id, RedirectAttributes redirect)
            throws TaskNotFound, AlreadyClaimed, AlreadyCompleted {
        tasks.claim(person, id);
        return "redirect:/attivita/{task}";
    }

    @PostMapping("/rilascio")
    String release(Person person, @PathVariable("task") String id, RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var row = tasks.get(person, id);
        tasks.release(person, id);
        return told(redirect, "desk.released", row);
    }

    @PostMapping
    String answer(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var row = tasks.get(person, id);
        var submission = submissions.read(request);
        if (submission.button().isPresent()) {
            return show(tasks.open(person, id), submission, List.of(), model);
        }
        if (tasks.complete(person, id, submission) instanceof Completion.Refused refused) {
            return show(tasks.open(person, id), refused.typed(), refused.errors(), model);
        }
        redirect.addFlashAttribute(DeskController.COMPLETED, id);
        return told(redirect, "desk.completed", row);
    }

    private String show(OpenTask task, @Nullable Submission typed, List<FieldError> errors, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("row", task.row());
        model.addAttribute("name", names.one(task.row().path()));
        model.addAttribute("due", DaysLeft.until(task.row().due(), clock.instant()));
        model.addAttribute("mine", task.standing() == Standing.MINE);
        model.addAttribute("claimable", task.standing() == Standing.CLAIMABLE);
        model.addAttribute("view", views.view(task.form(), task.given(), typed, errors));
        return "desk/task";
    }

    private static String told(RedirectAttributes redirect, String messageKey, InboxRow row) {
        redirect.addFlashAttribute("message", messageKey);
        redirect.addFlashAttribute("messageArgument", row.title());
        return "redirect:/attivita";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView claimedByAnother(AlreadyClaimed lost) {
        return new ModelAndView("desk/task-lost")
                .addObject("reason", "claimed")
                .addObject("by", lost.by().displayName())
                .addObject("at", lost.at());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView completedAlready(AlreadyCompleted lost) {
        return new ModelAndView("desk/task-lost")
                .addObject("reason", "completed")
                .addObject("by", lost.by().displayName())
                .addObject("at", lost.at());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView notInHand(NotYours refused) {
        return new ModelAndView("desk/task-lost").addObject("reason", "notYours");
    }

    @ExceptionHandler
    void unknown(TaskNotFound missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
