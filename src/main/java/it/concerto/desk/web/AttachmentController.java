package it.concerto.desk.web;

import it.concerto.attachments.TaskAttachment;
import it.concerto.attachments.TaskAttachments;
import it.concerto.documents.Attachments;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document attached to a task: its file for whoever may have it, and its removal by whoever attached it. */
@Controller
@RequestMapping("/attivita/{task}/allegati/{attachment}")
class AttachmentController {

    private final Tasks tasks;
    private final TaskAttachments attached;
    private final Attachments attachments;

    AttachmentController(Tasks tasks, TaskAttachments attached, Attachments attachments) {
        this.tasks = tasks;
        this.attached = attached;
        this.attachments = attachments;
    }

    /** Also when the task is over; no address tells what a file is called. */
    @GetMapping
    ResponseEntity<byte[]> file(
            Person person, @PathVariable("task") String task, @PathVariable("attachment") String id) {
        return attached.file(person, task, id).map(attachments::of).orElseThrow(AttachmentController::notFound);
    }

    @GetMapping("/rimozione")
    String ask(Person person, @PathVariable("task") String task, @PathVariable("attachment") String id, Model model)
            throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(person, task);
        return show(row, own(person, row, id), "", null, model);
    }

    @PostMapping("/rimozione")
    String remove(
            Person person,
            @PathVariable("task") String task,
            @PathVariable("attachment") String id,
            @RequestParam(defaultValue = "") String motivo,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(person, task);
        var one = own(person, row, id);
        var problem = TaskAttachments.problem(motivo);
        if (problem.isPresent()) {
            return show(row, one, motivo, problem.get(), model);
        }
        if (!attached.remove(person, task, id, motivo)) {
            throw notFound();
        }
        redirect.addFlashAttribute("message", "attachments.removed");
        return "redirect:/attivita/{task}" + list.suffix();
    }

    /** Another's is not there to be removed, nor is one that is removed already. */
    private TaskAttachment own(Person person, InboxRow task, String id) {
        return attached.own(person, task, id).orElseThrow(AttachmentController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String show(
            InboxRow row, TaskAttachment attachment, String typed, @Nullable String problem, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("attachment", attachment);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", problem);
        return "desk/attachment-removal";
    }
}
