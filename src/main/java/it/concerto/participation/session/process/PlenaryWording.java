package it.concerto.participation.session.process;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.session.Plenary;
import it.concerto.participation.session.SessionTitles;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a plenary heard and shared, in the words of its minutes (C8). */
@Component
class PlenaryWording {

    private final SessionTitles titles;
    private final PlanningPaths paths;
    private final ParticipationWording wording;

    PlenaryWording(SessionTitles titles, PlanningPaths paths, ParticipationWording wording) {
        this.titles = titles;
        this.paths = paths;
        this.wording = wording;
    }

    /** A paragraph for each table; empty if nothing was reported. */
    String reports(PathId path, Plenary plenary) {
        return plenary.reports().entrySet().stream()
                .map(report -> titles.official(path, report.getKey()) + ". " + report.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** The priorities under the way in which they were chosen, area by area; empty if there are none. */
    String priorities(PathId path, Plenary plenary) {
        if (plenary.rankings().isEmpty()) {
            return "";
        }
        var configuration = paths.get(path).configuration();
        return plenary.rankings().stream()
                .map(one -> wording.of(
                        "minutes.priority",
                        wording.areas(configuration, List.of(one.area())),
                        String.valueOf(one.position()),
                        one.priority()))
                .collect(Collectors.joining("\n", wording.of(plenary.method()) + "\n", ""));
    }
}
