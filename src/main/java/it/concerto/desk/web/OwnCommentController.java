package it.concerto.desk.web;

import it.concerto.comments.Comment;
import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import jakarta.servlet.http.HttpServletResponse;
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
    private final CommentPlace places;

    OwnCommentController(Comments comments, CommentPlace places) {
        this.comments = comments;
        this.places = places;
    }

    @GetMapping
    String ask(Person person, @PathVariable("comment") String id, HttpServletResponse response, Model model) {
        var own = own(person, id);
        return own.own() ? show(person, own, own.text(), null, model) : late(person, own, own.text(), response, model);
    }

    @PostMapping
    String change(
            Person person,
            @PathVariable("comment") String id,
            @RequestParam(defaultValue = "") String testo,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var own = own(person, id);
        var problem = Comments.problem(testo);
        if (problem.isPresent()) {
            return show(person, own, testo, problem.get(), model);
        }
        return comments.change(person, id, testo)
                ? done(person, own, "comments.changed", redirect)
                : late(person, own, testo, response, model);
    }

    @PostMapping("/elimina")
    String delete(
            Person person,
            @PathVariable("comment") String id,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var own = own(person, id);
        return comments.delete(person, id)
                ? done(person, own, "comments.deleted", redirect)
                : late(person, own, own.text(), response, model);
    }

    /** Another's is not there. */
    private Comment own(Person person, String id) {
        return comments.own(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String done(Person person, Comment own, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return "redirect:" + places.of(person, own);
    }

    /** Whoever comes too late loses no word: what they typed can be sent as a new comment. */
    private String late(Person person, Comment own, String typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(person, own, typed, "comments.tooLate", model);
    }

    private String show(Person person, Comment own, String typed, @Nullable String problem, Model model) {
        var isLate = !own.own();
        model.addAttribute("comment", own);
        model.addAttribute("late", isLate);
        model.addAttribute("back", places.of(person, own));
        model.addAttribute("address", isLate ? places.anew(person, own) : "/commenti/" + own.id());
        model.addAttribute("typed", typed);
        model.addAttribute("refused", problem);
        return "desk/comment";
    }
}
