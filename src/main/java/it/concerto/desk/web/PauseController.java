package it.concerto.desk.web;

import it.concerto.forms.FormView;
import it.concerto.identity.Person;
import it.concerto.organisation.Pause;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Contended;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.PageForm;
import it.concerto.workflow.PageForms;
import it.concerto.workflow.Pauses;
import it.concerto.workflow.Pauses.Question;
import it.concerto.workflow.RuleBroken;
import it.concerto.workflow.TaskChanged;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever has a task in hand lets its term stand still, and go on. */
@Controller
@RequestMapping("/attivita/{task}")
class PauseController {

    private final Tasks tasks;
    private final Pauses pauses;
    private final PageForm<Question> suspending;
    private final PageForm<Answer> resuming;
    private final Clock clock;

    PauseController(Tasks tasks, Pauses pauses, PageForms forms, Clock clock) {
        this.tasks = tasks;
        this.pauses = pauses;
        this.suspending = forms.of("forms/desk/suspend-term.form", Question.class);
        this.resuming = forms.of("forms/desk/resume-term.form", Answer.class);
        this.clock = clock;
    }

    /** What the form asks that lets a term go on. */
    record Answer(LocalDate answeredOn, String how) {}

    @GetMapping("/sospensione")
    String askToSuspend(Person person, @PathVariable("task") String id, Model model)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        return form("suspend", tasks.inHand(person, id), suspending.blank(Map.of("askedOn", today())), model);
    }

    @PostMapping("/sospensione")
    String suspend(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var row = tasks.inHand(person, id);
        var refused = suspending.submit(Map.of(), request, question -> suspend(person, id, question));
        return refused.map(view -> form("suspend", row, view, model))
                .orElseGet(() -> done("desk.pause.suspended", list, redirect));
    }

    @GetMapping("/ripresa")
    String askToResume(Person person, @PathVariable("task") String id, Model model)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        return form("resume", tasks.inHand(person, id), resuming.blank(Map.of("answeredOn", today())), model);
    }

    @PostMapping("/ripresa")
    String resume(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var row = tasks.inHand(person, id);
        var refused = resuming.submit(Map.of(), request, answer -> resume(person, id, answer));
        return refused.map(view -> form("resume", row, view, model))
                .orElseGet(() -> done("desk.pause.resumed", list, redirect));
    }

    /** Whoever loses the task between two clicks is told like everybody who has no longer a task. */
    private void suspend(Person person, String id, Question question) throws RuleBroken {
        try {
            pauses.suspend(person, id, question);
        } catch (TaskNotFound | NotYours | AlreadyCompleted lost) {
            throw new RuleBroken("", "", "desk.pause.lost");
        } catch (TaskChanged | Contended changed) {
            throw new RuleBroken("", "", "desk.pause.changed");
        }
    }

    private void resume(Person person, String id, Answer answer) throws RuleBroken {
        try {
            pauses.resume(person, id, answer.answeredOn(), answer.how());
        } catch (TaskNotFound | NotYours | AlreadyCompleted lost) {
            throw new RuleBroken("", "", "desk.pause.lost");
        } catch (TaskChanged | Contended changed) {
            throw new RuleBroken("", "", "desk.pause.changed");
        }
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static String form(String action, InboxRow row, FormView view, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("row", row);
        model.addAttribute("longest", Pause.MOST_DAYS);
        model.addAttribute("view", view);
        return "desk/pause";
    }

    private static String done(String message, ListAddress list, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return "redirect:/attivita/{task}/scadenza/calcolo" + list.suffix();
    }
}
