package it.concerto.participation.notice;

import it.concerto.organisation.AmbitoCode;
import it.concerto.participation.notice.CalendarStore.Moved;
import it.concerto.participation.notice.Session.Status;
import it.concerto.path.Area;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.SessionType;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives areas of one table to another, so that the story of the path and the public calendar tell it (3.b, 3.c, X3). */
@Component
class AreaChanges {

    private final Calendars calendars;
    private final CalendarStore store;
    private final ArrangementStore arrangements;
    private final Deeds deeds;
    private final Clock clock;

    AreaChanges(Calendars calendars, CalendarStore store, ArrangementStore arrangements, Deeds deeds, Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.arrangements = arrangements;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Who changes the calendar of an Ambito, and why. */
    record Decision(AmbitoCode ambito, String reason, String by) {}

    /** Takes an area from the tables still to come that treat it; another one treats it from now on. */
    void hand(PathId path, Area area, int into, Decision decision) {
        var tables = calendars.of(path).stream()
                .filter(table -> table.plan().type() == SessionType.TABLE && table.isWaiting())
                .filter(table -> table.number() != into && table.plan().areas().contains(area.code()))
                .toList();
        for (var table : tables) {
            if (table.plan().areas().size() == 1) {
                dissolve(path, table.number(), into, decision);
            } else {
                tell(path, new Told("given", table.number(), area.name(), into), decision);
                var rest = new ArrayList<>(table.plan().areas());
                rest.remove(area.code());
                change(path, table, rest, decision);
            }
        }
        if (tables.isEmpty()) {
            tell(path, new Told("taken", into, area.name(), null), decision);
        }
        add(path, into, List.of(area.code()), decision);
    }

    /** Another table treats the areas of this one, hears whom it was to hear, and is conducted by both. */
    void dissolve(PathId path, int number, int into, Decision decision) {
        tell(path, new Told("dissolved", number, "", into), decision);
        var table = calendars.get(path, number);
        add(path, into, table.plan().areas(), decision);
        var merged = new Session(table.plan(), Status.MERGED, table.agenda(), decision.reason(), into);
        write(path, table.plan(), merged, decision);
        var arranged = new TreeMap<>(arrangements.of(path));
        var joining = arranged.get(number);
        if (joining != null) {
            arranged.merge(into, joining, Arrangement::joinedBy);
            arrangements.replace(path, decision.ambito(), arranged);
        }
    }

    private void add(PathId path, int number, List<String> joining, Decision decision) {
        var table = calendars.get(path, number);
        var areas = new LinkedHashSet<>(table.plan().areas());
        if (areas.addAll(joining)) {
            change(path, table, List.copyOf(areas), decision);
        }
    }

    private void change(PathId path, Session table, List<String> areas, Decision decision) {
        var plan = table.plan().withAreas(areas);
        write(path, table.plan(), new Session(plan, table.status(), table.agenda(), table.reason(), null), decision);
    }

    private void write(PathId path, PlannedSession before, Session after, Decision decision) {
        store.save(path, decision.ambito(), calendars.of(path), after);
        var moved = new Moved(
                before, after.plan(), after.mergedInto(), decision.reason(), null, decision.by(), clock.instant());
        store.moved(path, decision.ambito(), moved);
    }

    /** What happened to a table, as it is called before. */
    private record Told(String what, int table, String area, @Nullable Integer into) {}

    private void tell(PathId path, Told told, Decision decision) {
        var into = told.into() == null ? "" : calendars.title(path, told.into());
        var action = "participation.deed.area." + told.what();
        var deed = new Deed(action, calendars.title(path, told.table()), told.area(), into, decision.reason(), null);
        deeds.record(decision.ambito(), path.value(), deed, decision.by());
    }
}
