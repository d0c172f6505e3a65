package it.concerto.retention.web;

import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.retention.Holds;
import it.concerto.retention.Previews;
import it.concerto.time.Rome;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What there is of one path that goes one day, what is gone, and what holds it. */
@Controller
class PathRetentionController {

    private final RetentionScope scope;
    private final Previews previews;
    private final Holds holds;
    private final PathNames names;
    private final Clock clock;

    PathRetentionController(RetentionScope scope, Previews previews, Holds holds, PathNames names, Clock clock) {
        this.scope = scope;
        this.previews = previews;
        this.holds = holds;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/percorsi/{path}/conservazione")
    String path(Person person, @PathVariable("path") String id, Model model) {
        var outlook = scope.path(person, id);
        var today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        var set = holds.of(id);
        model.addAttribute("outlook", outlook);
        model.addAttribute("name", names.one(id));
        model.addAttribute("counts", KindCount.of(previews.of(outlook, today)));
        model.addAttribute("today", today);
        model.addAttribute("holds", set);
        model.addAttribute("isHeld", set.stream().anyMatch(hold -> hold.lifted() == null));
        model.addAttribute(
                "mayDecide", RetentionScope.administers(person, outlook.path().ambito()));
        return "retention/path";
    }
}
