package it.concerto.web;

import it.concerto.identity.Person;
import it.concerto.identity.Role;
import it.concerto.organisation.Ambiti;
import it.concerto.organisation.Municipality;
import it.concerto.path.PathActions;
import it.concerto.path.PlanningPath;
import it.concerto.path.PlanningPaths;
import it.concerto.workflow.DaysLeft;
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
    private final Ambiti ambiti;
    private final Tasks tasks;
    private final List<PathActions> actions;
    private final Clock clock;

    PathWork(PlanningPaths paths, Ambiti ambiti, Tasks tasks, List<PathActions> actions, Clock clock) {
        this.paths = paths;
        this.ambiti = ambiti;
        this.tasks = tasks;
        this.actions = actions;
        this.clock = clock;
    }

    void show(Person person, PlanningPath path, Model model) {
        var now = clock.instant();
        var id = path.id().value();
        var members = ambiti.get(path.ambito()).members();
        model.addAttribute(
                "tasks",
                tasks.of(person, id).stream()
                        .map(row -> new DeskController.DeskRow(row, DaysLeft.until(row.due(), now)))
                        .toList());
        model.addAttribute(
                "others",
                tasks.ofOthers(person, id).stream()
                        .map(waiting ->
                                new Others(waiting, comuni(waiting, members), DaysLeft.until(waiting.due(), now)))
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

    private static List<String> comuni(WaitingForOthers waiting, List<Municipality> members) {
        return members.stream()
                .filter(member -> waiting.groups().stream()
                        .anyMatch(group -> member.istat().equals(group.municipality())))
                .map(Municipality::name)
                .toList();
    }

    /**
     * What waits for others, as the page shows it.
     *
     * @param comuni names of the Comuni whose offices it waits for, empty if of none
     */
    record Others(WaitingForOthers waiting, List<String> comuni, @Nullable DaysLeft due) {

        public @Nullable Role role() {
            return waiting.groups().isEmpty() ? null : waiting.groups().get(0).role();
        }
    }
}
