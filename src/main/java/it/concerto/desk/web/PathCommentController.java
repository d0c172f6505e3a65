package it.concerto.desk.web;

import it.concerto.comments.Comments;
import it.concerto.identity.Person;
import it.concerto.path.PathId;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
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

/** All comments on a path and its tasks, as far as whoever looks may read them. */
@Controller
@RequestMapping("/percorsi/{path}/commenti")
class PathCommentController {

    private static final int LAST_PAGE = 10_000;

    private final PlanningPaths paths;
    private final PathNames names;
    private final Comments comments;

    PathCommentController(PlanningPaths paths, PathNames names, Comments comments) {
        this.paths = paths;
        this.names = names;
        this.comments = comments;
    }

    /** @param pagina from one */
    @GetMapping
    String list(
            Person person, @PathVariable("path") PathId id, @RequestParam(defaultValue = "1") int pagina, Model model) {
        return show(person, visible(person, id), Math.max(1, Math.min(pagina, LAST_PAGE)), "", null, model);
    }

    /** Leads to the page on which the comment stands today: every new one moves those before it. */
    @GetMapping("/{comment}")
    String find(Person person, @PathVariable("path") PathId id, @PathVariable("comment") String comment) {
        var page = comments.page(person, visible(person, id).ambito(), id.value(), comment);
        if (page.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/percorsi/{path}/commenti?pagina=" + (page.getAsInt() + 1) + "#commento-{comment}";
    }

    @PostMapping
    String add(
            Person person,
            @PathVariable("path") PathId id,
            @RequestParam(defaultValue = "") String testo,
            @RequestParam(name = OnceAdvice.FIELD, defaultValue = "") String once,
            Model model) {
        var path = visible(person, id);
        if (!comments.mayWrite(person, path.ambito())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var problem = Comments.problem(testo);
        if (problem.isPresent()) {
            return show(person, path, 1, testo, problem.get(), model);
        }
        comments.add(person, path.ambito(), id.value(), testo, once);
        return "redirect:/percorsi/{path}/commenti";
    }

    private PlanningPath visible(Person person, PathId id) {
        return paths.find(person, id)
                .filter(path -> comments.mayRead(person, path.ambito()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            Person person, PlanningPath path, int page, String typed, @Nullable String problem, Model model) {
        var found = comments.ofPath(person, path.ambito(), path.id().value(), page - 1);
        model.addAttribute("what", names.one(path.id().value()).plan());
        model.addAttribute("back", "/percorsi/" + path.id());
        model.addAttribute("comments", found.stream().limit(Comments.PAGE_SIZE).toList());
        model.addAttribute("mayWrite", comments.mayWrite(person, path.ambito()));
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > Comments.PAGE_SIZE);
        return CommentPage.show(typed, problem, model);
    }
}
