package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.participation.notice.AreaChanges.Decision;
import it.concerto.participation.notice.EmptyArea.Choice;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Areas for which nobody came: their table is held open, another one treats them, or the notice is opened again (3.b). */
@Service
@Transactional
public class EmptyAreas {

    private final EmptyAreaStore store;
    private final AreaChanges changes;
    private final Calendars calendars;
    private final PlanningPaths paths;

    EmptyAreas(EmptyAreaStore store, AreaChanges changes, Calendars calendars, PlanningPaths paths) {
        this.store = store;
        this.changes = changes;
        this.calendars = calendars;
        this.paths = paths;
    }

    @Transactional(readOnly = true)
    public List<EmptyArea> of(PathId path) {
        return store.of(path);
    }

    /** The tables that can take an area in. */
    @Transactional(readOnly = true)
    public List<Session> tables(PathId path) {
        return calendars.of(path).stream()
                .filter(session -> session.plan().type() == SessionType.TABLE && session.isWaiting())
                .toList();
    }

    /** Whether whoever comes takes the floor on one of these areas. */
    @Transactional(readOnly = true)
    public boolean anyOpen(PathId path, Collection<String> areas) {
        return store.of(path).stream().anyMatch(one -> one.choice() == Choice.OPEN && areas.contains(one.area()));
    }

    /**
     * Records what is done, and changes the calendar accordingly. As long as the notice is to be opened again, nothing else
     * happens.
     *
     * @return whether the President is asked to open the notice again
     * @throws RuleBroken if an area is to go to no table, or to one that treats it already
     */
    public boolean decide(PathId path, List<EmptyArea> areas, Person by) throws RuleBroken {
        store.replace(path, paths.get(path).ambito(), areas, by.username());
        if (areas.stream().anyMatch(one -> one.choice() == Choice.EXTEND)) {
            return true;
        }
        for (int row = 0; row < areas.size(); row++) {
            if (areas.get(row).choice() == Choice.MERGE) {
                merge(path, areas.get(row), "choices." + row + ".into", by);
            }
        }
        return false;
    }

    /** A table that treats nothing else is held no more; it keeps its area, which the other one treats (BR-35). */
    private void merge(PathId path, EmptyArea one, String field, Person by) throws RuleBroken {
        var into = tables(path).stream()
                .filter(table -> Objects.equals(one.into(), table.number()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("B7", field, "participation.session.intoMissing"));
        if (into.plan().areas().contains(one.area())) {
            throw new RuleBroken("B7", field, "participation.admissions.sameTable");
        }
        var planning = paths.get(path);
        var area = planning.configuration().areas().stream()
                .filter(known -> known.code().equals(one.area()))
                .findFirst()
                .orElseThrow();
        changes.hand(path, area, into.number(), new Decision(planning.ambito(), one.reason(), by.username()));
    }
}
