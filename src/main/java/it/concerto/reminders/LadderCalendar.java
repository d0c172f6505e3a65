package it.concerto.reminders;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.Term;
import it.concerto.organisation.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** When people are reminded: the terms of the settings, counted by the calendar of an Ambito. */
@Component
class LadderCalendar {

    private final ReminderSettings settings;
    private final WorkingDays days;

    LadderCalendar(ReminderSettings settings, WorkingDays days) {
        this.settings = settings;
        this.days = days;
    }

    /** Neither at night nor on a day on which nobody works; what falls there waits for the next morning. */
    boolean allows(AmbitoCode ambito, LocalDateTime now) {
        return settings.isHour(now.toLocalTime()) && days.isWorkingDay(ambito, now.toLocalDate());
    }

    /** Whether people are reminded today, and not yet. */
    boolean isYetToCome(AmbitoCode ambito, LocalDateTime now) {
        return settings.isBefore(now.toLocalTime()) && days.isWorkingDay(ambito, now.toLocalDate());
    }

    /** The ladder as it stands on a working day. */
    Ladder on(AmbitoCode ambito, LocalDate today) {
        return new Ladder(
                today,
                days.end(ambito, today, settings.first()),
                days.end(ambito, today, settings.last()),
                days.before(ambito, today, oneLess(settings.president())),
                days.before(ambito, today, oneLess(settings.critical())));
    }

    /** What was due before the first of the last n - 1 working days has waited n of them by today. */
    private static Term oneLess(Term term) {
        return new Term(term.days() - 1, term.unit());
    }

    /** The day on which the reminder is due for a task of that due date. */
    LocalDate dayOf(Rung reminder, AmbitoCode ambito, LocalDate due) {
        return days.before(ambito, due, reminder == Rung.FIRST_REMINDER ? settings.first() : settings.last());
    }
}
