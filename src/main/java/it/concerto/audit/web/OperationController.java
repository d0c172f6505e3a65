package it.concerto.audit.web;

import it.concerto.audit.questions.Answers;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What operators did to the processes of a path (A11), for those who read the history of the Ambito (BR-01). */
@Controller
class OperationController {

    private final AuditedPaths paths;
    private final PathNames names;
    private final Answers answers;

    OperationController(AuditedPaths paths, PathNames names, Answers answers) {
        this.paths = paths;
        this.names = names;
        this.answers = answers;
    }

    /** The newest first. */
    @GetMapping("/percorsi/{path}/interventi")
    String list(
            Person person, @PathVariable("path") String id, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var page = Math.min(Math.max(1, pagina), 10_000);
        var facts = answers.operations(path, page);
        var address = "/percorsi/" + id + "/interventi?pagina=";
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("facts", facts);
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", facts.more() ? address + (page + 1) : null);
        return "audit/operations";
    }
}
