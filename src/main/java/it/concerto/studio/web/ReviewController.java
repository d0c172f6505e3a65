package it.concerto.studio.web;

import it.concerto.identity.Person;
import it.concerto.studio.ModelDrafts;
import it.concerto.studio.Review;
import it.concerto.workflow.RuleBroken;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a draft: handed over, discarded, proposed, sent back, approved. */
@Controller
@RequestMapping("/studio/bozze/{id}")
class ReviewController {

    private final Studio studio;
    private final ModelDrafts drafts;
    private final Review review;
    private final ModelDraftPage page;

    ReviewController(Studio studio, ModelDrafts drafts, Review review, ModelDraftPage page) {
        this.studio = studio;
        this.drafts = drafts;
        this.review = review;
        this.page = page;
    }

    /** Something that is done to a draft, or not. */
    private interface Deed {

        void run() throws RuleBroken;
    }

    @PostMapping("/riprendi")
    String takeOver(Person person, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return run(person, id, () -> drafts.takeOver(person, id), "studio.taken", Map.of(), model, redirect);
    }

    @PostMapping("/scarta")
    String discard(Person person, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return run(person, id, () -> drafts.discard(person, id), "studio.discarded", Map.of(), model, redirect);
    }

    @PostMapping("/proponi")
    String propose(
            Person person,
            @PathVariable String id,
            @RequestParam int revisione,
            @RequestParam(defaultValue = "") String motivo,
            Model model,
            RedirectAttributes redirect) {
        var typed = Map.of("motivo", motivo);
        return run(
                person,
                id,
                () -> review.propose(person, id, revisione, motivo),
                "studio.proposed",
                typed,
                model,
                redirect);
    }

    @PostMapping("/rimanda")
    String sendBack(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String ragione,
            Model model,
            RedirectAttributes redirect) {
        var typed = Map.of("ragione", ragione);
        return run(person, id, () -> review.sendBack(person, id, ragione), "studio.sentBack", typed, model, redirect);
    }

    @PostMapping("/approva")
    String approve(
            Person person,
            @PathVariable String id,
            @RequestParam String impronta,
            Model model,
            RedirectAttributes redirect) {
        return run(person, id, () -> review.approve(person, id, impronta), "studio.live", Map.of(), model, redirect);
    }

    private String run(
            Person person,
            String id,
            Deed deed,
            String done,
            Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var draft = studio.draft(person, id);
        try {
            deed.run();
        } catch (RuleBroken broken) {
            return page.show(person, draft, typed, broken, model);
        }
        redirect.addFlashAttribute("message", done);
        return "redirect:/studio/bozze/{id}";
    }
}
