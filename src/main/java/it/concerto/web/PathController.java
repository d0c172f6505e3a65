package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a path: where it stands, what waits for whom, what happened, its documents. */
@Controller
class PathController {

    private final VisiblePaths paths;
    private final PathNames names;
    private final PathStanding standing;
    private final PathWork work;
    private final PathRecord record;

    PathController(VisiblePaths paths, PathNames names, PathStanding standing, PathWork work, PathRecord record) {
        this.paths = paths;
        this.names = names;
        this.standing = standing;
        this.work = work;
        this.record = record;
    }

    /** @param dopo where the page of events before ended */
    @GetMapping("/percorsi/{path}")
    String path(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        var path = paths.get(person, id);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        standing.show(person, path, model);
        work.show(person, path, model);
        record.show(person, path, dopo, model);
        return "web/path";
    }
}
