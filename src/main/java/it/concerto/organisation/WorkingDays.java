package it.concerto.organisation;

import it.concerto.organisation.Term.Unit;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Counts days as the Ambito's calendar does: national holidays, Easter Monday and the patron day of the capofila are no working days. */
@Service
public class WorkingDays {

    private final AmbitoStore ambiti;

    WorkingDays(AmbitoStore ambiti) {
        this.ambiti = ambiti;
    }

    /**
     * The last day of a term that begins on the given day; the day itself is not counted. A term in calendar days that would
     * end on a Sunday or a holiday ends on the next day that is neither (c.c. art. 2963); Saturday is a usable day for calendar
     * terms, not a working day.
     */
    public LocalDate end(AmbitoCode ambito, LocalDate from, Term term) {
        return count(holidays(ambito), from, term, 1);
    }

    /**
     * The last day on which something may still be done that must precede a day by the term. In calendar days it moves back
     * from a Sunday or a holiday, so that the term stays whole.
     */
    public LocalDate before(AmbitoCode ambito, LocalDate day, Term term) {
        return count(holidays(ambito), day, term, -1);
    }

    /** Monday to Friday, no national holiday, not the patron day. */
    public boolean isWorkingDay(AmbitoCode ambito, LocalDate day) {
        return holidays(ambito).isWorkingDay(day);
    }

    private static LocalDate count(Holidays holidays, LocalDate from, Term term, int direction) {
        if (term.unit() == Unit.HOURS) {
            throw new IllegalArgumentException("Hours are no days: " + term);
        }
        if (term.unit() == Unit.CALENDAR) {
            var day = from.plusDays((long) direction * term.days());
            while (holidays.include(day)) {
                day = day.plusDays(direction);
            }
            return day;
        }
        var day = from;
        for (int counted = 0; counted < term.days(); ) {
            day = day.plusDays(direction);
            if (holidays.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private Holidays holidays(AmbitoCode ambito) {
        return ambiti.head(ambito)
                .map(head -> new Holidays(head.patronDay()))
                .orElseThrow(() -> new IllegalStateException("No Ambito " + ambito));
    }
}
