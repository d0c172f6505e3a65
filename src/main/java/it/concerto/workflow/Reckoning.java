package it.concerto.workflow;

import it.concerto.organisation.DayOff;
import it.concerto.organisation.Pause;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkCalendar;
import it.concerto.organisation.WorkCalendar.Direction;
import it.concerto.time.Rome;
import it.concerto.workflow.models.DueRule;
import it.concerto.workflow.models.DueRule.FromDay;
import it.concerto.workflow.models.DueRule.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a due date follows from: with another calendar it is reckoned again from the same.
 *
 * @param rule as the table {@code dueDates} wrote it when the task began
 * @param began when the term began
 * @param notBefore the day on which the task itself began: no task is due earlier
 * @param day what the rule's variable held, ISO; null if it counts from none or the process did not know it
 * @param pauses in which the term stood still
 */
public record Reckoning(String rule, Instant began, LocalDate notBefore, @Nullable String day, List<Pause> pauses) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int LENGTH_OF_A_DAY = "2022-06-08".length();
    private static final Term ONE_MORE = Term.of("1wd");

    /**
     * A due date and how it was reached.
     *
     * @param from the day it was counted from
     */
    public record Reckoned(Instant due, LocalDate from, List<DayOff> skipped) {}

    /** The end of the term by a calendar; what stood still leaves a working day more after its last pause. */
    public Reckoned by(WorkCalendar calendar) {
        var parsed = DueRule.of(rule);
        var fromDay = parsed.fromDay();
        if (fromDay != null && day != null) {
            return fromDay.side() == Side.AT ? new Reckoned(deadline(day), day(day), List.of()) : by(calendar, fromDay);
        }
        var term = parsed.fromBeginning();
        var first = began.atZone(Rome.ZONE).toLocalDate();
        if (term.unit() == Term.Unit.HOURS) {
            return new Reckoned(began.plus(Duration.ofHours(term.days())), first, List.of());
        }
        var counted = calendar.count(first, term, Direction.AFTER, pauses);
        var last = later(counted.end(), notBefore);
        for (var pause : pauses) {
            last = later(
                    last,
                    calendar.count(pause.answered(), ONE_MORE, Direction.AFTER, List.of())
                            .end());
        }
        return new Reckoned(endOf(last), first, counted.skipped());
    }

    private Reckoned by(WorkCalendar calendar, FromDay rule) {
        var direction = rule.side() == Side.BEFORE ? Direction.BEFORE : Direction.AFTER;
        var counted = calendar.count(day(String.valueOf(day)), rule.term(), direction, List.of());
        return new Reckoned(endOf(later(counted.end(), notBefore)), counted.from(), counted.skipped());
    }

    /** The same with another day of the process, from today on. */
    public Reckoning on(String moved, LocalDate today) {
        return new Reckoning(rule, began, today, moved, pauses);
    }

    /** The same, due on the day at the earliest. */
    public Reckoning notBefore(LocalDate earliest) {
        return new Reckoning(rule, began, later(notBefore, earliest), day, pauses);
    }

    public Reckoning with(List<Pause> others) {
        return new Reckoning(rule, began, notBefore, day, others);
    }

    /** Whether the term runs by a calendar from its beginning: what counts from a day of the process does not stand still. */
    public boolean runs() {
        var parsed = DueRule.of(rule);
        return (parsed.fromDay() == null || day == null)
                && parsed.fromBeginning().unit() != Term.Unit.HOURS;
    }

    /** A deadline with an hour of its own ends then. */
    private static Instant deadline(String iso) {
        return iso.length() == LENGTH_OF_A_DAY
                ? endOf(LocalDate.parse(iso))
                : OffsetDateTime.parse(iso).toInstant();
    }

    private static LocalDate day(String iso) {
        return iso.length() == LENGTH_OF_A_DAY
                ? LocalDate.parse(iso)
                : OffsetDateTime.parse(iso).atZoneSameInstant(Rome.ZONE).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(Rome.ZONE).toInstant();
    }
}
