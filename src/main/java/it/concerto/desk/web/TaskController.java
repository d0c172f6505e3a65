package it.concerto.desk.web;

import it.concerto.drafts.Draft;
import it.concerto.drafts.DraftPlace;
import it.concerto.drafts.Drafts;
import it.concerto.forms.FieldError;
import it.concerto.forms.Submission;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyClaimed;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.Completion;
import it.concerto.workflow.Contended;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task: claim it, answer it, give it back. */
@Controller
@RequestMapping("/attivita/{task}")
class TaskController {

    private final Tasks tasks;
    private final SubmissionReader submissions;
    private final Drafts drafts;
    private final TaskPage page;
    private final ChangedPage changed;

    TaskController(Tasks tasks, SubmissionReader submissions, Drafts drafts, TaskPage page, ChangedPage changed) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.drafts = drafts;
        this.page = page;
        this.changed = changed;
    }

    @GetMapping
    String task(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        return page.open(person, tasks.open(person, id), model);
    }

    @PostMapping("/presa-in-carico")
    String claim(
            Person person,
            @PathVariable("task") String id,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            RedirectAttributes redirect)
            throws TaskNotFound, AlreadyClaimed, AlreadyCompleted, Contended {
        tasks.claim(person, id);
        redirect.addFlashAttribute("message", "desk.claimed");
        return "redirect:/attivita/{task}" + list.suffix();
    }

    @PostMapping("/rilascio")
    String release(
            Person person,
            @PathVariable("task") String id,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        var row = tasks.get(person, id);
        tasks.release(person, id);
        return ListReturn.to(list, row, "desk.released", redirect);
    }

    @PostMapping
    String answer(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        var row = inHand(person, id, request);
        var sent = submissions.read(request);
        if (sent.button().isPresent()) {
            return page.again(person, tasks.open(person, id), sent, List.of(), Draft.revision(sent), model);
        }
        var completion = complete(person, row, sent);
        if (completion instanceof Completion.Refused refused) {
            return refused(person, row, refused.typed(), refused.errors(), model);
        }
        if (completion instanceof Completion.Stale stale) {
            keep(person, row, stale.typed());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return changed.show(person, id, stale, model);
        }
        redirect.addFlashAttribute(DeskController.COMPLETED, id);
        return ListReturn.to(list, row, "desk.completed", redirect);
    }

    /** Files are read only from whoever has the task in hand; what others typed waits for them. */
    private InboxRow inHand(Person person, String id, HttpServletRequest request)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        try {
            return tasks.inHand(person, id);
        } catch (NotYours lost) {
            keep(person, tasks.get(person, id), submissions.typed(request));
            throw lost;
        }
    }

    /** Whoever loses does not lose what they typed. */
    private Completion complete(Person person, InboxRow row, Submission sent)
            throws TaskNotFound, NotYours, AlreadyCompleted, Contended {
        try {
            return tasks.complete(person, row.taskId(), changed.chosen(person, row.taskId(), sent));
        } catch (NotYours | Contended | RuntimeException lost) {
            keep(person, row, sent);
            throw lost;
        }
    }

    /** What was typed is a draft from now on, wrong as it is. */
    private String refused(Person person, InboxRow row, Submission typed, List<FieldError> errors, Model model)
            throws TaskNotFound, AlreadyCompleted {
        var revision = keep(person, row, typed);
        return page.again(person, tasks.open(person, row.taskId()), typed, errors, revision, model);
    }

    private int keep(Person person, InboxRow row, Submission typed) {
        var place = DraftPlace.task(row.ambito(), row.taskId());
        return drafts.replace(person, place, submissions.carried(typed)).revision();
    }
}
