package it.concerto.participation.session;

import it.concerto.participation.ParticipationTerm;
import it.concerto.participation.notice.CalendarStore;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.path.PartialDate;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.time.Rome;
import it.concerto.workflow.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a path on their way from the calendar to the minutes. */
@Service
@Transactional
public class Sessions {

    private final Calendars calendars;
    private final CalendarStore store;
    private final PlanningPaths paths;
    private final Terms terms;
    private final Clock clock;

    Sessions(Calendars calendars, CalendarStore store, PlanningPaths paths, Terms terms, Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.paths = paths;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Session> of(PathId path) {
        return calendars.of(path);
    }

    @Transactional(readOnly = true)
    public Session get(PathId path, int number) {
        return calendars.get(path, number);
    }

    /** Numbers of the sessions that make up the concertation and that no other one replaces; the outcome is a stage of its own. */
    @Transactional(readOnly = true)
    public List<Integer> inScope(PathId path) {
        return of(path).stream()
                .filter(session -> session.plan().type() != SessionType.OUTCOME)
                .filter(session -> session.status() != Session.Status.MERGED)
                .map(Session::number)
                .toList();
    }

    /** Of those, phase I: whom it hears is known before the list of the admitted. */
    @Transactional(readOnly = true)
    public List<Integer> preliminary(PathId path) {
        return inScope(path).stream()
                .filter(number -> isPreliminary(path, number))
                .toList();
    }

    /** Of those, the ones that wait for the list of the admitted. */
    @Transactional(readOnly = true)
    public List<Integer> afterTheList(PathId path) {
        return inScope(path).stream()
                .filter(number -> !isPreliminary(path, number))
                .toList();
    }

    private boolean isPreliminary(PathId path, int number) {
        return get(path, number).plan().type() == SessionType.PRELIMINARY;
    }

    /** When the session begins; now if only the month is known. */
    @Transactional(readOnly = true)
    public Instant start(PathId path, int number) {
        var plan = get(path, number).plan();
        return plan.date() instanceof PartialDate.Day
                ? plan.earliestStart().atZone(Rome.ZONE).toInstant()
                : clock.instant();
    }

    public void prepare(PathId path, int number, String agenda) {
        var session = get(path, number);
        save(path, new Session(session.plan(), session.status(), agenda, session.reason(), session.mergedInto()));
    }

    public void mark(
            PathId path, int number, Session.Status status, @Nullable String reason, @Nullable Integer mergedInto) {
        var session = get(path, number);
        save(path, new Session(session.plan(), status, session.agenda(), reason, mergedInto));
    }

    /** The last instant at which written contributions of a deserted table are taken. */
    @Transactional(readOnly = true)
    public Instant writtenTerm(PathId path) {
        return endOfTerm(path, LocalDate.now(clock), ParticipationTerm.WRITTEN_CONTRIBUTIONS);
    }

    /** The last instant at which the minutes of a session are in time. */
    @Transactional(readOnly = true)
    public Instant minutesTerm(PathId path, int number) {
        var day = Rome.local(start(path, number)).toLocalDate();
        return endOfTerm(path, day, ParticipationTerm.MINUTES);
    }

    private Instant endOfTerm(PathId path, LocalDate from, ParticipationTerm term) {
        return Rome.endOfMinute(terms.end(paths.get(path).ambito(), from, term).atTime(LocalTime.MAX));
    }

    private void save(PathId path, Session session) {
        store.save(path, paths.get(path).ambito(), of(path), session);
    }
}
