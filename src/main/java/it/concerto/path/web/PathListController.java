package it.concerto.path.web;

import it.concerto.identity.Person;
import it.concerto.path.PathSummary;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.InboxRow;
import it.concerto.workflow.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The paths of a person's Ambiti, a page at a time. */
@Controller
class PathListController {

    private static final int SIZE = 20;

    private final PlanningPaths paths;
    private final Tasks tasks;
    private final Starters starters;
    private final Clock clock;

    PathListController(PlanningPaths paths, Tasks tasks, Starters starters, Clock clock) {
        this.paths = paths;
        this.tasks = tasks;
        this.starters = starters;
        this.clock = clock;
    }

    /** @param pagina from one */
    @GetMapping("/percorsi")
    String list(Person person, @RequestParam(defaultValue = "1") int pagina, Model model) {
        var page = paths.of(person, Math.max(0, pagina - 1), SIZE);
        model.addAttribute("page", page);
        model.addAttribute(
                "listed",
                page.rows().stream().map(summary -> row(person, summary)).toList());
        model.addAttribute("starter", !starters.ambiti(person).isEmpty());
        return "path/list";
    }

    private Row row(Person person, PathSummary path) {
        var open = tasks.of(person, path.id().value());
        return new Row(
                path,
                open.stream().map(InboxRow::stage).findFirst().orElse(null),
                open.size(),
                paths.regionalDeadline(path.id()).orElse(null),
                LocalDate.ofInstant(path.startedAt(), clock.getZone()));
    }

    /**
     * @param stage of the person's most urgent task there, or null if none waits for them
     * @param tasks how many the person may see
     * @param regionalDeadline day by which the Region must have the proposal (BR-65)
     */
    record Row(
            PathSummary path,
            @Nullable String stage,
            int tasks,
            @Nullable LocalDate regionalDeadline,
            LocalDate startedOn) {}
}
