package it.concerto.participation.notice;

import it.concerto.participation.notice.CalendarStore.Moved;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a deserted table together with one still to come, which then treats its areas and hears its people (3.c). */
@Service
@Transactional
public class TableMerger {

    private final Calendars calendars;
    private final CalendarStore store;
    private final ArrangementStore arrangements;
    private final PlanningPaths paths;
    private final Clock clock;

    TableMerger(
            Calendars calendars, CalendarStore store, ArrangementStore arrangements, PlanningPaths paths, Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.arrangements = arrangements;
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
        var host = hosts(path, number).stream()
                .filter(other -> other.number() == into)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("3.c", "into", "participation.merge.impossible"));
        var deserted = calendars.get(path, number);
        var merged = new Session(deserted.plan(), Session.Status.MERGED, deserted.agenda(), reason, into);
        var plan = together(host.plan(), deserted.plan().areas());
        var wider = new Session(plan, host.status(), host.agenda(), host.reason(), null);
        var ambito = paths.get(path).ambito();
        var calendar = calendars.of(path);
        store.save(path, ambito, calendar, merged);
        store.save(path, ambito, calendar, wider);
        store.moved(path, ambito, new Moved(host.plan(), plan, reason, null, by, clock.instant()));
        arrange(path, number, into);
        return wider;
    }

    private void arrange(PathId path, int number, int into) {
        var arranged = new TreeMap<>(arrangements.of(path));
        var joining = arranged.get(number);
        if (joining != null) {
            arranged.merge(into, joining, Arrangement::joinedBy);
            arrangements.replace(path, paths.get(path).ambito(), arranged);
        }
    }

    /** Where each area has its working group, the new ones get theirs (BR-36). */
    private static PlannedSession together(PlannedSession host, List<String> joining) {
        var areas = new LinkedHashSet<>(host.areas());
        areas.addAll(joining);
        var groups = host.focusGroups() == 0
                ? 0
                : host.focusGroups() + areas.size() - host.areas().size();
        return new PlannedSession(
                host.number(),
                host.type(),
                host.date(),
                host.from(),
                host.to(),
                host.slot(),
                host.municipality(),
                host.venue(),
                host.address(),
                List.copyOf(areas),
                groups,
                host.subject(),
                host.inferred());
    }
}
