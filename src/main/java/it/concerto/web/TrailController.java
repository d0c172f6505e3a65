package it.concerto.web;

import it.concerto.audit.Trail;
import it.concerto.audit.Trails;
import it.concerto.audit.Ways;
import it.concerto.identity.Person;
import it.concerto.path.PathNames;
import it.concerto.workflow.ProcessHistory;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the way that a whole path has gone, over all its processes (A1, A10). */
@Controller
class TrailController {

    private final VisiblePaths paths;
    private final PathNames names;
    private final ProcessHistory history;
    private final Ways ways;
    private final Trails trails;

    TrailController(VisiblePaths paths, PathNames names, ProcessHistory history, Ways ways, Trails trails) {
        this.paths = paths;
        this.names = names;
        this.history = history;
        this.ways = ways;
        this.trails = trails;
    }

    /**
     * Shows the way.
     *
     * @param until number of the flow as far as which the way of the first process is drawn; all of it without
     * @param pagina of the steps, from one
     * @param open id of a run that is to be drawn in its place
     */
    @GetMapping("/percorsi/{path}/tracciato")
    String trail(
            Person person,
            @PathVariable("path") String id,
            @RequestParam(name = "fino", required = false) @Nullable Integer until,
            @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(name = "apri", required = false) @Nullable String open,
            Model model) {
        var path = paths.get(person, id);
        model.addAttribute("path", path);
        model.addAttribute("name", names.one(id));
        var trail = trails.page(person, path.ambito(), id, pagina);
        model.addAttribute("trail", trail);
        history.first(person, path.ambito(), id).ifPresent(run -> {
            var way = ways.of(person, run, until == null ? OptionalInt.empty() : OptionalInt.of(until));
            model.addAttribute("first", run);
            model.addAttribute("way", way);
            model.addAttribute("taken", WayLines.part(way.taken(), Trail.LINES, trail.page()));
        });
        model.addAttribute("open", open);
        Stream.ofNullable(open)
                .flatMap(run -> history.find(person, path.ambito(), id, run).stream())
                .forEach(run -> model.addAttribute("opened", ways.of(person, run, OptionalInt.empty())));
        return "web/trail";
    }
}
