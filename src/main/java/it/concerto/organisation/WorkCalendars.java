package it.concerto.organisation;

import it.concerto.organisation.CalendarChange.Close;
import it.concerto.organisation.CalendarChange.Reopen;
import it.concerto.organisation.CalendarChange.SetPatronDay;
import it.concerto.organisation.CalendarChange.SetSaturdays;
import it.concerto.organisation.CalendarRefused.Reason;
import it.concerto.organisation.WorkCalendarStore.Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendars that the Ambiti count their terms by: patron days, days on which the office is closed, Saturdays. Each change
 * is kept with who made it and when.
 */
@Service
@Transactional(rollbackFor = CalendarRefused.class)
public class WorkCalendars {

    /** An office that is closed for longer than this has other worries than its terms. */
    private static final int LONGEST_CLOSING = 60;

    private final WorkCalendarStore store;
    private final Ambiti ambiti;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkCalendars(WorkCalendarStore store, Ambiti ambiti, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ambiti = ambiti;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A change as it was made.
     *
     * @param what PATRON_DAY, SATURDAYS, CLOSED or REOPENED
     * @param subject the Comune or the reason of the closing; may be empty
     * @param before in ISO form; may be empty
     * @param by username
     */
    public record Change(String what, String subject, String before, String after, String by, Instant at) {

        /** The same with another name for who made it. */
        public Change by(String name) {
            return new Change(what, subject, before, after, name, at);
        }
    }

    /** As it stands in the tables, whatever was read before. */
    @Transactional(readOnly = true)
    public WorkCalendar of(AmbitoCode ambito) {
        return store.read(ambito);
    }

    /** That of an Ambito without capofila, then those of the Comuni of today, by name. */
    @Transactional(readOnly = true)
    public List<PatronDay> patronDays(AmbitoCode ambito) {
        var today = ambiti.get(ambito);
        var days = store.patronDays(ambito);
        var counts = store.read(ambito).patronDay();
        var own = today.lead() == null
                ? Stream.of(new PatronDay(today.name(), null, counts, true))
                : Stream.<PatronDay>empty();
        var others = today.members().stream().map(member -> {
            var leads = member.equals(today.lead());
            return new PatronDay(member.name(), member.istat(), leads ? counts : days.get(member.istat()), leads);
        });
        return Stream.concat(own, others).toList();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Change> history(AmbitoCode ambito) {
        return store.history(ambito);
    }

    /** What the calendar would be after a change; nothing is written. */
    @Transactional(rollbackFor = CalendarRefused.class, readOnly = true)
    public WorkCalendar preview(AmbitoCode ambito, CalendarChange change) throws CalendarRefused {
        return changed(ambito, store.read(ambito), change);
    }

    /** @param by username */
    public WorkCalendar change(AmbitoCode ambito, CalendarChange change, String by) throws CalendarRefused {
        store.lock(ambito);
        var before = store.read(ambito);
        var after = changed(ambito, before, change);
        var entry = write(ambito, before, change);
        store.log(ambito, entry, by, clock.instant());
        events.publishEvent(new CalendarChanged(ambito));
        return after;
    }

    private WorkCalendar changed(AmbitoCode ambito, WorkCalendar now, CalendarChange change) throws CalendarRefused {
        if (change instanceof SetPatronDay patron) {
            return requireNew(ambito, patron).counts()
                    ? new WorkCalendar(patron.day(), now.saturdayMoves(), now.closings())
                    : now;
        }
        if (change instanceof SetSaturdays saturdays) {
            require(saturdays.move() != now.saturdayMoves(), "saturdays", Reason.NOTHING_CHANGES);
            return new WorkCalendar(now.patronDay(), saturdays.move(), now.closings());
        }
        var closings = new ArrayList<>(now.closings());
        if (change instanceof Close close) {
            check(close, closings);
            closings.add(new Closing(0, close.first(), close.last(), close.reason()));
        } else if (change instanceof Reopen reopen) {
            var found = closings.removeIf(closing -> closing.number() == reopen.number());
            require(found, "", Reason.NO_SUCH_CLOSING);
        }
        return new WorkCalendar(now.patronDay(), now.saturdayMoves(), List.copyOf(closings));
    }

    private static void check(Close close, List<Closing> closings) throws CalendarRefused {
        require(!close.last().isBefore(close.first()), "last", Reason.ENDS_BEFORE_IT_BEGINS);
        require(ChronoUnit.DAYS.between(close.first(), close.last()) < LONGEST_CLOSING, "last", Reason.TOO_LONG);
        require(
                closings.stream()
                        .noneMatch(other -> !other.first().isAfter(close.last())
                                && !other.last().isBefore(close.first())),
                "first",
                Reason.CLOSED_ALREADY);
    }

    /** @return what it is now */
    private PatronDay requireNew(AmbitoCode ambito, SetPatronDay patron) throws CalendarRefused {
        var now = find(ambito, patron).orElseThrow(() -> new CalendarRefused("municipality", Reason.NOT_A_MEMBER));
        require(!patron.day().equals(now.day()), "day", Reason.NOTHING_CHANGES);
        return now;
    }

    private Optional<PatronDay> find(AmbitoCode ambito, SetPatronDay patron) {
        return patronDays(ambito).stream()
                .filter(each -> Objects.equals(each.municipality(), patron.municipality()))
                .findFirst();
    }

    private static void require(boolean holds, String field, Reason reason) throws CalendarRefused {
        if (!holds) {
            throw new CalendarRefused(field, reason);
        }
    }

    private Entry write(AmbitoCode ambito, WorkCalendar before, CalendarChange change) {
        if (change instanceof SetPatronDay patron) {
            return write(ambito, patron);
        }
        if (change instanceof SetSaturdays saturdays) {
            store.setSaturdays(ambito, saturdays.move());
            return new Entry("SATURDAYS", "", text(before.saturdayMoves()), text(saturdays.move()));
        }
        if (change instanceof Close close) {
            store.close(ambito, close);
            return new Entry("CLOSED", close.reason(), text(close.first()), text(close.last()));
        }
        var number = ((Reopen) change).number();
        store.reopen(ambito, number);
        return before.closings().stream()
                .filter(each -> each.number() == number)
                .map(gone -> new Entry("REOPENED", gone.reason(), text(gone.first()), text(gone.last())))
                .findFirst()
                .orElseThrow();
    }

    private Entry write(AmbitoCode ambito, SetPatronDay patron) {
        var old = find(ambito, patron).orElseThrow();
        if (patron.municipality() == null) {
            store.setOwnDay(ambito, patron.day());
        } else {
            store.setPatronDay(ambito, patron.municipality(), patron.day());
        }
        return new Entry("PATRON_DAY", old.name(), text(old.day()), text(patron.day()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
