package it.concerto.audit.web;

import it.concerto.audit.Diagrams;
import it.concerto.audit.operators.OperatorAct;
import it.concerto.audit.operators.OperatorActs;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.path.PlanningPath;
import it.concerto.privacy.Matter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What operators did to the processes of a path (A11), for those who read the history of the Ambito (BR-01). */
@Controller
class OperationController {

    private static final int PAGE_SIZE = 25;

    private final AuditedPaths paths;
    private final PathNames names;
    private final OperatorActs acts;
    private final Diagrams diagrams;

    OperationController(AuditedPaths paths, PathNames names, OperatorActs acts, Diagrams diagrams) {
        this.paths = paths;
        this.names = names;
        this.acts = acts;
        this.diagrams = diagrams;
    }

    /** The newest first. */
    @GetMapping("/percorsi/{path}/interventi")
    String list(
            Person person, @PathVariable("path") String id, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var page = Math.min(Math.max(1, pagina), 10_000);
        var found = acts.page(path, page, PAGE_SIZE);
        var address = "/percorsi/" + id + "/interventi?pagina=";
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("acts", found.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("previous", page == 1 ? null : address + (page - 1));
        model.addAttribute("next", found.size() > PAGE_SIZE ? address + (page + 1) : null);
        return "audit/operations";
    }

    /** One of them, with where the tokens stood before and after. */
    @GetMapping("/percorsi/{path}/interventi/{act}")
    String one(Person person, @PathVariable("path") String id, @PathVariable("act") String wanted, Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var act = acts.find(path, wanted).orElseThrow(AuditedPaths::notFound);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("act", act);
        addPictures(person, path, act, model);
        return "audit/operation";
    }

    private void addPictures(Person person, PlanningPath path, OperatorAct act, Model model) {
        if (act.modelBefore() != null) {
            diagrams.of(person, path, act.run(), act.modelBefore(), act.tokensBefore())
                    .ifPresent(diagram -> model.addAttribute("before", diagram));
        }
        diagrams.of(person, path, act.run(), act.model(), act.tokensAfter())
                .ifPresent(diagram -> model.addAttribute("after", diagram));
    }
}
