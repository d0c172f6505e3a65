package it.concerto.administration;

import it.concerto.identity.People;
import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.CalendarChange;
import it.concerto.organisation.CalendarRefused;
import it.concerto.organisation.WorkCalendars;
import it.concerto.organisation.WorkCalendars.Change;
import it.concerto.workflow.MovedDue;
import it.concerto.workflow.Recounts;
import it.concerto.workflow.RuleBroken;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the calendar of an Ambito as administrators ask for it, and the due dates that follow from it. */
@Service
public class CalendarRegister {

    private final WorkCalendars calendars;
    private final CalendarWriting writing;
    private final CalendarWords words;
    private final Recounts recounts;
    private final People people;

    CalendarRegister(
            WorkCalendars calendars, CalendarWriting writing, CalendarWords words, Recounts recounts, People people) {
        this.calendars = calendars;
        this.writing = writing;
        this.words = words;
        this.recounts = recounts;
        this.people = people;
    }

    /**
     * What a change would bring about.
     *
     * @param open how many tasks the Ambito has open, those that stay where they are too
     * @param moved the earliest first
     */
    public record Preview(int open, List<MovedDue> moved) {}

    public Preview preview(AmbitoCode ambito, CalendarChange change) throws RuleBroken {
        try {
            return new Preview(recounts.openTasks(ambito), recounts.preview(ambito, calendars.preview(ambito, change)));
        } catch (CalendarRefused refusal) {
            throw broken(refusal);
        }
    }

    /**
     * Saves it, and moves what follows from it path by path.
     *
     * @param by username
     * @return how many due dates have moved
     */
    public int change(AmbitoCode ambito, CalendarChange change, String by) throws RuleBroken {
        try {
            writing.write(ambito, change, words.of(ambito, change), by);
        } catch (CalendarRefused refusal) {
            throw broken(refusal);
        }
        return recounts.now(ambito);
    }

    private static RuleBroken broken(CalendarRefused refusal) {
        return new RuleBroken("", refusal.field(), refusal.messageKey());
    }

    /** What was changed, the latest first, with the names of those who did it. */
    @Transactional(readOnly = true)
    public List<Change> history(AmbitoCode ambito) {
        var changes = calendars.history(ambito);
        var names = people.names(changes.stream().map(Change::by).distinct().toList());
        return changes.stream()
                .map(change -> change.by(names.getOrDefault(change.by(), change.by())))
                .toList();
    }
}
