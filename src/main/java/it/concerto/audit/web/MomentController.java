package it.concerto.audit.web;

import it.concerto.audit.moment.Moments;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.privacy.Matter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A path as it stood at any instant (A3). */
@Controller
class MomentController {

    private final AuditedPaths paths;
    private final PathNames names;
    private final Moments moments;
    private final Clock clock;

    MomentController(AuditedPaths paths, PathNames names, Moments moments, Clock clock) {
        this.paths = paths;
        this.names = names;
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping("/percorsi/{path}/allora")
    String then(Person person, @PathVariable("path") String id, HttpServletRequest request, Model model) {
        var path = paths.get(person, id, Matter.HISTORY);
        var fields = new TypedFields(request::getParameter, LocalDate.now(clock));
        var at = new MomentReading(fields, path.startedAt(), Instant.now(clock)).instant();
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        model.addAttribute("typed", fields.typed());
        model.addAttribute("problems", fields.problems());
        model.addAttribute("moment", at == null ? null : moments.of(person, path, at));
        return "audit/moment";
    }
}
