package it.concerto.desk.web;

import it.concerto.organisation.DayOff;
import it.concerto.time.Rome;
import it.concerto.workflow.DueStep;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weeks from the beginning of a term to its end, as a printed calendar shows them; the list beside them says the same. */
final class DueWeeks {

    /** Longer terms fill more than people take in at a glance. */
    private static final int MOST_WEEKS = 9;

    private DueWeeks() {}

    /** A day of a week: what it is for the term, if anything. */
    record Day(LocalDate day, String look) {}

    /** Nothing if the term counts from no day or lasts too long to be seen at once. */
    static List<List<Day>> of(DueStep step) {
        var from = step.from();
        var due = Rome.local(step.due()).toLocalDate();
        if (from == null) {
            return List.of();
        }
        var first = from.isBefore(due) ? from : due;
        var last = from.isBefore(due) ? due : from;
        var off = step.skipped().stream().collect(Collectors.toMap(DayOff::day, DayOff::kind, (one, same) -> one));
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(last);
                monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> new Day(day, look(day, from, due, off)))
                    .toList());
            if (weeks.size() > MOST_WEEKS) {
                return List.of();
            }
        }
        return List.copyOf(weeks);
    }

    private static String look(LocalDate day, LocalDate from, LocalDate due, Map<LocalDate, DayOff.Kind> off) {
        if (day.equals(due)) {
            return "due";
        }
        if (day.equals(from)) {
            return "from";
        }
        DayOff.@Nullable Kind kind = off.get(day);
        if (kind != null) {
            return kind == DayOff.Kind.PAUSE ? "pause" : "off";
        }
        return day.isAfter(from) && day.isBefore(due) || day.isAfter(due) && day.isBefore(from) ? "on" : "out";
    }
}
