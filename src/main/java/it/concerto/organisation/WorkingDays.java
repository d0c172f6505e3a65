package it.concerto.organisation;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Counts days as the Ambito's calendar does: national holidays, Easter Monday and the patron day of the capofila are no working days. */
@Service
public class WorkingDays {

    /**
     * The last day of a term that begins on the given day; the day itself is not counted. A term in calendar days that would
     * end on a Sunday or a holiday ends on the next working day; Saturday is a usable day for calendar terms, not a working
     * day.
     */
    public LocalDate end(AmbitoCode ambito, LocalDate from, Term term) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last day on which something may still be done that must precede a day by the term. */
    public LocalDate before(AmbitoCode ambito, LocalDate day, Term term) {
        throw new UnsupportedOperationException("not yet");
    }
}
