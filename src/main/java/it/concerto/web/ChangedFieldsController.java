package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of who changed what in a path, for those who read its history (A2). */
@Controller
class ChangedFieldsController {

    private static final int EVENTS = 20;

    private final VisiblePaths paths;
    private final PathNames names;
    private final ChangedFields changes;

    ChangedFieldsController(VisiblePaths paths, PathNames names, ChangedFields changes) {
        this.paths = paths;
        this.names = names;
        this.changes = changes;
    }

    /**
     * Shows a page of changes, the newest first.
     *
     * @param after id of the event after which it begins
     * @param text only changes that say it
     */
    @GetMapping("/percorsi/{path}/modifiche")
    String changes(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(name = "dopo", required = false) @Nullable String after,
            @RequestParam(name = "testo", defaultValue = "") String text,
            Model model) {
        var path = paths.get(person, id);
        if (!Permissions.reads(person, path.ambito(), Matter.HISTORY)) {
            throw ReadAnswers.notFound();
        }
        var page = changes.page(person, path, after, text.strip(), EVENTS);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("changes", page.changes());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        model.addAttribute("text", text.strip());
        return "web/changes";
    }
}
