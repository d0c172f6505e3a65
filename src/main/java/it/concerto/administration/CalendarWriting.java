package it.concerto.administration;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange;
import it.concerto.organisation.CalendarRefused;
import it.concerto.organisation.WorkCalendars;
import it.concerto.workflow.Recounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a calendar and that its due dates are to be reckoned again: both or nothing. */
@Component
class CalendarWriting {

    private final WorkCalendars calendars;
    private final Recounts recounts;

    CalendarWriting(WorkCalendars calendars, Recounts recounts) {
        this.calendars = calendars;
        this.recounts = recounts;
    }

    @Transactional(rollbackFor = CalendarRefused.class)
    public void write(AmbitoCode ambito, CalendarChange change, String reason, String by) throws CalendarRefused {
        recounts.ask(ambito, reason, by);
        calendars.change(ambito, change, by);
    }
}
