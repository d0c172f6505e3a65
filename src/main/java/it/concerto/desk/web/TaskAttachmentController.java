package it.concerto.desk.web;

import it.concerto.attachments.NewAttachment;
import it.concerto.attachments.TaskAttachments;
import it.concerto.files.FileRefused;
import it.concerto.files.FileStore;
import it.concerto.forms.FieldError;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents attached to an open task, and one more. */
@Controller
@RequestMapping("/attivita/{task}/allegati")
class TaskAttachmentController {

    private static final String FILE = "documento";
    private static final String TITLE = "titolo";

    private final Tasks tasks;
    private final TaskAttachments attachments;
    private final FileStore files;

    TaskAttachmentController(Tasks tasks, TaskAttachments attachments, FileStore files) {
        this.tasks = tasks;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping
    String list(Person person, @PathVariable("task") String id, Model model) throws TaskNotFound, AlreadyCompleted {
        return show(person, tasks.get(person, id), "", null, model);
    }

    @PostMapping
    String attach(
            Person person,
            @PathVariable("task") String id,
            @RequestParam(name = TITLE, defaultValue = "") String title,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile sent,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            Model model,
            RedirectAttributes redirect)
            throws TaskNotFound, AlreadyCompleted {
        var row = tasks.get(person, id);
        var problem = NewAttachment.problem(title);
        if (problem.isPresent()) {
            return show(person, row, title, new FieldError(TITLE, problem.get()), model);
        }
        if (sent == null || !StringUtils.hasText(sent.getOriginalFilename())) {
            return show(person, row, title, new FieldError(FILE, "attachments.problem.none"), model);
        }
        try (var content = sent.getInputStream()) {
            var stored = files.store(sent.getOriginalFilename(), content);
            var added = attachments.attach(person, id, NewAttachment.of(title, stored, sent.getSize()));
            redirect.addFlashAttribute("message", added ? "attachments.attached" : "attachments.already");
        } catch (FileRefused refused) {
            return show(person, row, title, new FieldError(FILE, refused.messageKey(), refused.arguments()), model);
        } catch (IOException broken) {
            throw new IllegalStateException("The upload cannot be read", broken);
        }
        return "redirect:/attivita/{task}" + list.suffix();
    }

    /** @param problem what is wrong with the file or the title, or null */
    private String show(Person person, InboxRow row, String typed, @Nullable FieldError problem, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("attachments", attachments.ofTask(person, row));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", problem);
        return "desk/attachments";
    }
}
