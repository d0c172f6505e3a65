package it.concerto.participation.session;

import it.concerto.participation.notice.Session;
import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether every area of the plan was treated by a held session (BR-35). */
@Service
@Transactional
public class Coverage {

    private final Sessions sessions;
    private final SessionStore store;
    private final PlanningPaths paths;
    private final Clock clock;

    Coverage(Sessions sessions, SessionStore store, PlanningPaths paths, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.paths = paths;
        this.clock = clock;
    }

    /** Areas that no held session treated, in the order of the plan; those of a merged table are the other table's. */
    @Transactional(readOnly = true)
    public List<Area> uncovered(PathId path) {
        var treated = sessions.of(path).stream()
                .filter(session -> session.plan().type() != SessionType.PLENARY)
                .filter(Session::isTreated)
                .flatMap(session -> session.plan().areas().stream())
                .collect(Collectors.toSet());
        return paths.get(path).configuration().areas().stream()
                .filter(area -> !treated.contains(area.code()))
                .toList();
    }

    /** That no session treats an area, and why (BR-35). */
    public record Waived(String area, String reason, Instant at) {}

    @Transactional(readOnly = true)
    public List<Waived> waived(PathId path) {
        return store.waived(path);
    }

    /** @throws RuleBroken if an area that nobody treated has no reason */
    public void waive(PathId path, Map<String, String> reasons, String by) throws RuleBroken {
        var uncovered = uncovered(path);
        for (int i = 0; i < uncovered.size(); i++) {
            var reason = reasons.getOrDefault(uncovered.get(i).code(), "");
            if (reason.isBlank()) {
                throw new RuleBroken("BR-35", "areas." + i + ".reason", "participation.session.waiverReason");
            }
            store.waive(path, paths.get(path).ambito(), uncovered.get(i).code(), reason, by, clock.instant());
        }
    }
}
