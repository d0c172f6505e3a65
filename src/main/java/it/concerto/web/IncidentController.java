package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import it.concerto.privacy.Permissions;
import it.concerto.workflow.Incident;
import it.concerto.workflow.IncidentNotFound;
import it.concerto.workflow.Incidents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has got stuck and how to mend it, for administrators and heads of the Ufficio di Piano. */
@Controller
@RequestMapping("/da-sistemare")
class IncidentController {

    private final Incidents incidents;
    private final PathNames names;

    IncidentController(Incidents incidents, PathNames names) {
        this.incidents = incidents;
        this.names = names;
    }

    @GetMapping
    String list(Person person, Model model) {
        mender(person);
        var found = incidents.list(person);
        model.addAttribute("incidents", found);
        model.addAttribute("names", names.all(found.stream().map(Incident::path).toList()));
        model.addAttribute("register", person.groups().stream().anyMatch(group -> group.role() == Role.ADM));
        return "web/incidents";
    }

    @PostMapping("/{incident}")
    String mend(Person person, @PathVariable("incident") String id, RedirectAttributes redirect)
            throws IncidentNotFound {
        mender(person);
        if (incidents.mend(person, id)) {
            redirect.addFlashAttribute("message", "desk.incidents.mended");
        } else {
            redirect.addFlashAttribute("warning", "desk.incidents.stillNobody");
        }
        return "redirect:/da-sistemare";
    }

    /** Another has mended it meanwhile, or it is none of theirs. */
    @ExceptionHandler
    void gone(IncidentNotFound gone, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void mender(Person person) {
        if (!Permissions.reads(person, Matter.STUCK)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
