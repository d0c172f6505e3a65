package it.concerto.retention.web;

import it.concerto.identity.Person;
import it.concerto.path.PathEnd;
import it.concerto.retention.Holds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators hold a path and let it go again, each time with a reason. */
@Controller
class HoldController {

    private static final String PAGE = "redirect:/percorsi/{path}/conservazione";

    private final RetentionScope scope;
    private final Holds holds;

    HoldController(RetentionScope scope, Holds holds) {
        this.scope = scope;
        this.holds = holds;
    }

    @PostMapping("/percorsi/{path}/conservazione/blocco")
    String set(
            Person person,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String motivo,
            RedirectAttributes redirect) {
        var held = path(person, path);
        if (isReason(motivo, redirect)) {
            var done = holds.set(person, held, motivo.strip());
            redirect.addFlashAttribute(done ? "message" : "warning", "retention.hold." + (done ? "set" : "already"));
        }
        return PAGE;
    }

    @PostMapping("/percorsi/{path}/conservazione/sblocco")
    String lift(
            Person person,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String motivo,
            RedirectAttributes redirect) {
        var held = path(person, path);
        if (isReason(motivo, redirect)) {
            var done = holds.lift(person, held, motivo.strip());
            redirect.addFlashAttribute(done ? "message" : "warning", "retention.hold." + (done ? "lifted" : "none"));
        }
        return PAGE;
    }

    private PathEnd path(Person person, String id) {
        var path = scope.path(person, id).path();
        if (!RetentionScope.administers(person, path.ambito())) {
            throw RetentionScope.nothing();
        }
        return path;
    }

    private static boolean isReason(String text, RedirectAttributes redirect) {
        var reason = text.strip();
        if (!reason.isEmpty() && reason.length() <= Holds.LONGEST) {
            return true;
        }
        redirect.addFlashAttribute("warning", "retention.hold.reason." + (reason.isEmpty() ? "missing" : "long"));
        redirect.addFlashAttribute("typed", text);
        return false;
    }
}
