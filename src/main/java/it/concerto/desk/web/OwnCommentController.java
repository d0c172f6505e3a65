package it.concerto.desk.web;

import it.concerto.comments.Comment;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody changes or deletes what they have just said. */
@Controller
@RequestMapping("/commenti/{comment}")
class OwnCommentController {

    private final Comments comments;

    OwnCommentController(Comments comments) {
        this.comments = comments;
    }

    @GetMapping
    String ask(Person person, @PathVariable("comment") String id, Model model) {
        var own = own(person, id);
        return show(own, own.text(), null, model);
    }

    @PostMapping
    String change(
            Person person,
            @PathVariable("comment") String id,
            @RequestParam(defaultValue = "") String testo,
            Model model,
            RedirectAttributes redirect) {
        var own = own(person, id);
        var problem = Comments.problem(testo);
        if (problem.isPresent()) {
            return show(own, testo, problem.get(), model);
        }
        return done(own, comments.change(person, id, testo) ? "comments.changed" : "comments.tooLate", redirect);
    }

    @PostMapping("/elimina")
    String delete(Person person, @PathVariable("comment") String id, RedirectAttributes redirect) {
        var own = own(person, id);
        return done(own, comments.delete(person, id) ? "comments.deleted" : "comments.tooLate", redirect);
    }

    /** Another's, and one that may not be changed any more, is not there. */
    private Comment own(Person person, String id) {
        return comments.own(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(Comment own, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return "redirect:" + place(own);
    }

    private static String place(Comment own) {
        return own.task() == null ? "/percorsi/" + own.path() + "/commenti" : "/attivita/" + own.task();
    }

    private static String show(Comment own, String typed, @Nullable String problem, Model model) {
        model.addAttribute("comment", own);
        model.addAttribute("back", place(own));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", problem);
        return "desk/comment";
    }
}
