package it.concerto.desk.web;

import it.concerto.drafts.Draft;
import it.concerto.drafts.DraftKeptElsewhere;
import it.concerto.drafts.DraftPlace;
import it.concerto.drafts.DraftWords;
import it.concerto.drafts.Drafts;
import it.concerto.forms.SubmissionReader;
import it.concerto.identity.Person;
import it.concerto.workflow.AlreadyCompleted;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.NotYours;
import it.concerto.workflow.TaskNotFound;
import it.concerto.workflow.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of an answer: kept while it is typed, also when it could not be sent as it is. */
@Controller
@RequestMapping("/attivita/{task}/bozza")
class DraftController {

    private final Tasks tasks;
    private final SubmissionReader submissions;
    private final Drafts drafts;
    private final DraftWords words;

    DraftController(Tasks tasks, SubmissionReader submissions, Drafts drafts, DraftWords words) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.drafts = drafts;
        this.words = words;
    }

    /** The button: what was typed and the files that were picked. */
    @PostMapping
    String keep(
            Person person,
            @PathVariable("task") String id,
            HttpServletRequest request,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            RedirectAttributes redirect)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        var place = place(tasks.inHand(person, id));
        drafts.replace(person, place, submissions.carried(submissions.read(request)));
        redirect.addFlashAttribute("message", "drafts.kept");
        return "redirect:/attivita/{task}" + list.suffix();
    }

    /** While somebody types; their page shows the words. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftWords.Told> keepTyped(
            Person person, @PathVariable("task") String id, HttpServletRequest request) {
        var sent = submissions.typed(request);
        try {
            var place = place(tasks.inHand(person, id));
            var kept = drafts.keep(person, place, submissions.carried(sent), Draft.revision(sent));
            return ResponseEntity.ok(words.saved(unlessOver(person, id, place, kept)));
        } catch (DraftKeptElsewhere newer) {
            return ResponseEntity.status(409).body(words.elsewhere(newer));
        } catch (TaskNotFound | NotYours | AlreadyCompleted lost) {
            return ResponseEntity.status(409).body(words.lost());
        }
    }

    /** A draft that crossed the completion of its task goes after it. */
    private Draft unlessOver(Person person, String id, DraftPlace place, Draft kept)
            throws TaskNotFound, NotYours, AlreadyCompleted {
        try {
            tasks.inHand(person, id);
            return kept;
        } catch (TaskNotFound | AlreadyCompleted over) {
            drafts.discard(person, place);
            throw over;
        }
    }

    @PostMapping("/elimina")
    String discard(
            Person person,
            @PathVariable("task") String id,
            @ModelAttribute(name = LeftListAdvice.LIST, binding = false) ListAddress list,
            RedirectAttributes redirect)
            throws TaskNotFound, AlreadyCompleted {
        drafts.discard(person, place(tasks.get(person, id)));
        redirect.addFlashAttribute("message", "drafts.discarded");
        return "redirect:/attivita/{task}" + list.suffix();
    }

    private static DraftPlace place(InboxRow row) {
        return DraftPlace.task(row.ambito(), row.taskId());
    }
}
