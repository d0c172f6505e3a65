package it.concerto.reminders;

import it.concerto.organisation.Term;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rungs of the escalation ladder (X6) and the hours in which people are reminded; a wrong setting stops the start.
 *
 * @param automatic whether people are reminded by themselves; off, nobody is
 * @param every how often the day's work is looked for, in case another node or a stop left it
 * @param from nobody is reminded before this hour (Europe/Rome), nor on a day that is no working day
 * @param until nobody is reminded from this hour on
 * @param first working days before the due date, at the first reminder
 * @param last the same at the last reminder
 * @param president working days after the due date, when the president is told
 * @param critical working days after the due date, when the task enters the register of critical tasks
 * @param regional calendar days before the regional term, when president and head of the office are alerted (BR-65)
 */
@ConfigurationProperties("concerto.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("10m") Duration every,
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("19:00") LocalTime until,
        @DefaultValue("5wd") Term first,
        @DefaultValue("1wd") Term last,
        @DefaultValue("3wd") Term president,
        @DefaultValue("10wd") Term critical,
        @DefaultValue({"30", "15", "5"}) List<Integer> regional) {

    ReminderSettings {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("concerto.reminders.every = " + every + " is no time to wait");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("concerto.reminders.from = " + from + " is not before " + until);
        }
        requireWorkingDays("first", first);
        requireWorkingDays("last", last);
        requireWorkingDays("president", president);
        requireWorkingDays("critical", critical);
        requireLonger("first", first, "last", last);
        requireLonger("critical", critical, "president", president);
        if (regional.stream().anyMatch(days -> days < 1)) {
            throw new IllegalArgumentException("concerto.reminders.regional = " + regional + " are not days before");
        }
    }

    boolean isHour(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    boolean isBefore(LocalTime time) {
        return time.isBefore(from);
    }

    private static void requireWorkingDays(String setting, Term term) {
        if (term.unit() != Term.Unit.WORKING || term.days() < 1) {
            throw new IllegalArgumentException(
                    "concerto.reminders." + setting + " = " + term + " is not one or more working days such as 5wd");
        }
    }

    private static void requireLonger(String setting, Term longer, String other, Term shorter) {
        if (longer.days() <= shorter.days()) {
            throw new IllegalArgumentException("concerto.reminders." + setting + " = " + longer
                    + " is not more than concerto.reminders." + other + " = " + shorter);
        }
    }
}
