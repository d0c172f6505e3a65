package it.concerto.participation.notice;

import it.concerto.participation.notice.AreaChanges.Decision;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a deserted table together with one still to come, which then treats its areas and hears its people (3.c). */
@Service
@Transactional
public class TableMerger {

    private final Calendars calendars;
    private final AreaChanges changes;
    private final PlanningPaths paths;
    private final Clock clock;

    TableMerger(Calendars calendars, AreaChanges changes, PlanningPaths paths, Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.paths = paths;
        this.clock = clock;
    }

    /** The tables that can take in the deserted one: those that have not begun. */
    @Transactional(readOnly = true)
    public List<Session> hosts(PathId path, int deserted) {
        var now = LocalDateTime.now(clock);
        return calendars.of(path).stream()
                .filter(other -> other.number() != deserted && other.plan().type() == SessionType.TABLE)
                .filter(other -> other.isWaiting() && other.plan().latestStart().isAfter(now))
                .toList();
    }

    /**
     * Gives the areas of a deserted table, whom its calendar names and who conducts it to another. What it takes in goes with
     * it, should that one be deserted and merged in its turn.
     *
     * @return the other, as it is now
     * @throws RuleBroken if the other has begun or is merged itself
     */
    public Session merge(PathId path, int number, int into, String reason, String by) throws RuleBroken {
        if (hosts(path, number).stream().noneMatch(other -> other.number() == into)) {
            throw new RuleBroken("3.c", "into", "participation.merge.impossible");
        }
        changes.dissolve(path, number, into, new Decision(paths.get(path).ambito(), reason, by));
        return calendars.get(path, into);
    }
}
