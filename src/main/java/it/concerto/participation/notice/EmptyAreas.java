package it.concerto.participation.notice;

import it.concerto.identity.Person;
import it.concerto.participation.notice.EmptyArea.Choice;
import it.concerto.participation.notice.Session.Status;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.RuleBroken;
import java.util.ArrayList;
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
    private final CalendarStore calendar;
    private final Calendars calendars;
    private final PlanningPaths paths;

    EmptyAreas(EmptyAreaStore store, CalendarStore calendar, Calendars calendars, PlanningPaths paths) {
        this.store = store;
        this.calendar = calendar;
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
                merge(path, areas.get(row), "choices." + row + ".into");
            }
        }
        return false;
    }

    private void merge(PathId path, EmptyArea one, String field) throws RuleBroken {
        var tables = tables(path);
        var into = tables.stream()
                .filter(table -> Objects.equals(one.into(), table.number()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("B7", field, "participation.session.intoMissing"));
        if (into.plan().areas().contains(one.area())) {
            throw new RuleBroken("B7", field, "participation.admissions.sameTable");
        }
        for (var table : tables) {
            if (table.plan().areas().contains(one.area())) {
                save(path, without(table, one, into));
            }
        }
        var more = new ArrayList<>(into.plan().areas());
        more.add(one.area());
        save(path, with(into, more));
    }

    /** A table that treats nothing else is held no more; it keeps its area, which the other one treats (BR-35). */
    private static Session without(Session table, EmptyArea one, Session into) {
        var rest = new ArrayList<>(table.plan().areas());
        rest.remove(one.area());
        return rest.isEmpty()
                ? new Session(table.plan(), Status.MERGED, table.agenda(), one.reason(), into.number())
                : with(table, rest);
    }

    private static Session with(Session table, List<String> areas) {
        return new Session(
                table.plan().withAreas(areas), table.status(), table.agenda(), table.reason(), table.mergedInto());
    }

    private void save(PathId path, Session changed) {
        calendar.save(path, paths.get(path).ambito(), calendars.of(path), changed);
    }
}
