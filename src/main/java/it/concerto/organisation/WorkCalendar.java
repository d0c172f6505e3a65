package it.concerto.organisation;

import it.concerto.organisation.DayOff.Kind;
import it.concerto.organisation.Term.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calendar that an Ambito counts its terms by.
 *
 * @param patronDay of the capofila
 * @param saturdayMoves whether a term in calendar days may not end on a Saturday
 */
public record WorkCalendar(MonthDay patronDay, boolean saturdayMoves, List<Closing> closings) {

    /** Which way a term is counted. */
    public enum Direction {
        AFTER(1),
        BEFORE(-1);

        private final int step;

        Direction(int step) {
            this.step = step;
        }
    }

    /** Monday to Friday, unless it is a holiday or the office is closed. */
    public boolean isWorkingDay(LocalDate day) {
        return offWork(day).isEmpty();
    }

    /**
     * Counts a term in days from a day, which does not count itself; days on which it stood still do not count either. A
     * term in calendar days that would end on a Sunday or a holiday goes on to the next day that is neither
     * (c.c. art. 2963), backwards to the one before.
     */
    public Counted count(LocalDate from, Term term, Direction direction, List<Pause> pauses) {
        var counted = term.inDays();
        var skipped = new ArrayList<DayOff>();
        var day = from;
        for (int done = 0; done < counted.days(); ) {
            day = day.plusDays(direction.step);
            var off = uncounted(day, counted.unit(), pauses);
            off.ifPresent(skipped::add);
            done += off.isEmpty() ? 1 : 0;
        }
        return counted.unit() == Unit.WORKING
                ? new Counted(from, day, List.copyOf(skipped))
                : roll(from, day, direction, skipped);
    }

    private Optional<DayOff> uncounted(LocalDate day, Unit unit, List<Pause> pauses) {
        var paused = paused(day, pauses);
        return paused.isEmpty() && unit == Unit.WORKING ? offWork(day) : paused;
    }

    /** A term in calendar days may end only where the office can be reached. */
    private Counted roll(LocalDate from, LocalDate end, Direction direction, List<DayOff> skipped) {
        var day = end;
        for (var off = offEnd(day); off.isPresent(); off = offEnd(day)) {
            skipped.add(off.get());
            day = day.plusDays(direction.step);
        }
        return new Counted(from, day, List.copyOf(skipped));
    }

    private Optional<DayOff> offWork(LocalDate day) {
        return off(day).or(() -> saturday(day));
    }

    private Optional<DayOff> offEnd(LocalDate day) {
        return saturdayMoves ? offWork(day) : off(day);
    }

    private static Optional<DayOff> saturday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? Optional.of(new DayOff(day, Kind.SATURDAY, ""))
                : Optional.empty();
    }

    private Optional<DayOff> off(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(new DayOff(day, Kind.SUNDAY, ""));
        }
        return NationalHoliday.on(day)
                .map(holiday -> new DayOff(day, Kind.NATIONAL, holiday.name()))
                .or(() -> MonthDay.from(day).equals(patronDay)
                        ? Optional.of(new DayOff(day, Kind.PATRON, ""))
                        : Optional.empty())
                .or(() -> closed(day));
    }

    private Optional<DayOff> closed(LocalDate day) {
        return closings.stream()
                .filter(closing -> closing.includes(day))
                .map(closing -> new DayOff(day, Kind.CLOSING, closing.reason()))
                .findFirst();
    }

    private static Optional<DayOff> paused(LocalDate day, List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> pause.holds(day))
                .map(pause -> new DayOff(day, Kind.PAUSE, pause.awaited()))
                .findFirst();
    }
}
