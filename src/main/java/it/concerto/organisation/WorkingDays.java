package it.concerto.organisation;

import it.concerto.organisation.WorkCalendar.Direction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts days as the Ambito's calendar does. A calendar that was read a moment ago is not read again: whoever changes one has
 * what was counted meanwhile counted anew.
 */
@Service
public class WorkingDays {

    /** How long another machine may not know of a change. */
    public static final Duration SOON = Duration.ofSeconds(30);

    private final WorkCalendarStore store;
    private final Map<AmbitoCode, Read> lately = new ConcurrentHashMap<>();

    /** @param at by a clock that nobody sets */
    private record Read(WorkCalendar calendar, long at) {

        boolean isRecent() {
            return System.nanoTime() - at < SOON.toNanos();
        }
    }

    WorkingDays(WorkCalendarStore store) {
        this.store = store;
    }

    /** The calendar as it is, or was a moment ago. */
    public WorkCalendar calendar(AmbitoCode ambito) {
        var known = lately.get(ambito);
        if (known != null && known.isRecent()) {
            return known.calendar();
        }
        var calendar = store.read(ambito);
        lately.put(ambito, new Read(calendar, System.nanoTime()));
        return calendar;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(CalendarChanged changed) {
        lately.remove(changed.ambito());
    }

    /** The last day of a term in days that begins on the given day; see {@link WorkCalendar#count}. */
    public LocalDate end(AmbitoCode ambito, LocalDate from, Term term) {
        return calendar(ambito).count(from, term, Direction.AFTER, List.of()).end();
    }

    /** The last day on which something may still be done that must precede a day by the term. */
    public LocalDate before(AmbitoCode ambito, LocalDate day, Term term) {
        return calendar(ambito).count(day, term, Direction.BEFORE, List.of()).end();
    }

    /** Monday to Friday, no holiday, not the patron day, the office not closed. */
    public boolean isWorkingDay(AmbitoCode ambito, LocalDate day) {
        return calendar(ambito).isWorkingDay(day);
    }
}
