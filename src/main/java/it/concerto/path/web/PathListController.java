package it.concerto.path.web;

import it.concerto.identity.Person;
import it.concerto.path.PathName;
import it.concerto.path.PathNames;
import it.concerto.path.PathSummary;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.DaysLeft;
import it.concerto.workflow.PathProgress;
import it.concerto.workflow.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
    private final PathNames names;
    private final PathProgress progress;
    private final Starters starters;
    private final Clock clock;

    PathListController(PlanningPaths paths, PathNames names, PathProgress progress, Starters starters, Clock clock) {
        this.paths = paths;
        this.names = names;
        this.progress = progress;
        this.starters = starters;
        this.clock = clock;
    }

    /**
     * @param pagina from one
     * @param avviati {@code miei} for those that the person has started
     */
    @GetMapping("/percorsi")
    String list(
            Person person,
            @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(defaultValue = "tutti") String avviati,
            Model model) {
        var mine = avviati.equals("miei");
        var number = Math.max(0, pagina - 1);
        var page = mine ? paths.startedBy(person, number, SIZE) : paths.of(person, number, SIZE);
        model.addAttribute("mine", mine);
        model.addAttribute("page", page);
        model.addAttribute("listed", rows(person, page.rows()));
        model.addAttribute("starter", !starters.ambiti(person).isEmpty());
        return "path/list";
    }

    private List<Row> rows(Person person, List<PathSummary> paths) {
        var ids = paths.stream().map(path -> path.id().value()).toList();
        var named = names.all(ids);
        var far = progress.of(person, ids);
        var now = clock.instant();
        return paths.stream()
                .map(path -> {
                    var id = path.id().value();
                    var stands = Objects.requireNonNull(far.get(id));
                    var name = Objects.requireNonNull(named.get(id));
                    return new Row(path, name, stands, DaysLeft.until(stands.nextDue(), now));
                })
                .toList();
    }

    /** @param due of the path's most urgent task, whoever it waits for */
    record Row(PathSummary path, PathName name, Progress progress, @Nullable DaysLeft due) {}
}
