package it.concerto.administration;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange;
import it.concerto.organisation.CalendarRefused;
import it.concerto.organisation.WorkCalendars;
import it.concerto.organisation.WorkCalendars.Change;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the calendar of an Ambito as administrators ask for it. */
@Service
public class CalendarRegister {

    private final WorkCalendars calendars;
    private final People people;

    CalendarRegister(WorkCalendars calendars, People people) {
        this.calendars = calendars;
        this.people = people;
    }

    /** @param by username */
    public void change(AmbitoCode ambito, CalendarChange change, String by) throws RuleBroken {
        try {
            calendars.change(ambito, change, by);
        } catch (CalendarRefused refusal) {
            throw new RuleBroken("", refusal.field(), refusal.messageKey());
        }
    }

    /** What was changed, the latest first, with the names of those who did it. */
    @Transactional(readOnly = true)
    public List<Change> history(AmbitoCode ambito) {
        var changes = calendars.history(ambito);
        var names = people.names(changes.stream().map(Change::by).distinct().toList());
        return changes.stream()
                .map(change -> new Change(
                        change.what(),
                        change.subject(),
                        change.before(),
                        change.after(),
                        names.getOrDefault(change.by(), change.by()),
                        change.at()))
                .toList();
    }
}
