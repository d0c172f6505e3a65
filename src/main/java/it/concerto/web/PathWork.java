package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.path.PathActions;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.DaysLeft;
import it.concerto.workflow.DueRow;
import it.concerto.workflow.Tasks;
import it.concerto.workflow.WaitingForOthers;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is to be done in a path: by the reader, by others, and what the reader may do beside the tasks. */
@Component
class PathWork {

    private final PlanningPaths paths;
    private final Tasks tasks;
    private final List<PathActions> actions;
    private final Clock clock;

    PathWork(PlanningPaths paths, Tasks tasks, List<PathActions> actions, Clock clock) {
        this.paths = paths;
        this.tasks = tasks;
        this.actions = actions;
        this.clock = clock;
    }

    void show(Person person, PlanningPath path, Model model) {
        var now = clock.instant();
        var id = path.id().value();
        model.addAttribute("tasks", DueRow.of(tasks.of(person, id), now));
        model.addAttribute(
                "others",
                tasks.ofOthers(person, id).stream()
                        .map(waiting -> new Others(waiting, DaysLeft.until(waiting.due(), now)))
                        .toList());
        model.addAttribute(
                "actions",
                actions.stream()
                        .flatMap(module -> module.of(person, path).stream())
                        .toList());
        paths.regionalDeadline(path.id())
                .map(day -> day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant())
                .ifPresent(noon -> model.addAttribute("regionalDeadline", DaysLeft.until(noon, now)));
    }

    /** What waits for others, as the page shows it. */
    record Others(WaitingForOthers waiting, @Nullable DaysLeft due) {}
}
