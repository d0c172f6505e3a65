package it.concerto.participation.session;

import it.concerto.participation.ParticipationWording;
import it.concerto.participation.notice.CalendarStore;
import it.concerto.participation.notice.CalendarStore.Moved;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.Finding.Severity;
import it.concerto.path.PartialDate;
import it.concerto.path.PathId;
import it.concerto.path.PlannedSession;
import it.concerto.path.PlanningPaths;
import it.concerto.path.SessionType;
import it.concerto.workflow.Deed;
import it.concerto.workflow.Deeds;
import it.concerto.workflow.RuleBroken;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves sessions to another day or place and convenes everybody anew (X3, M07). */
@Service
@Transactional
public class SessionMoves {

    /** Later than this before the start nobody can be told in time: the session is held, a second date follows. */
    private static final int HOURS_OF_NOTICE = 24;

    private final Calendars calendars;
    private final CalendarStore store;
    private final PlanningPaths paths;
    private final TableInvitations invitations;
    private final NoticeLetters letters;
    private final Deeds deeds;
    private final ParticipationWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionMoves(
            Calendars calendars,
            CalendarStore store,
            PlanningPaths paths,
            TableInvitations invitations,
            NoticeLetters letters,
            Deeds deeds,
            ParticipationWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.paths = paths;
        this.invitations = invitations;
        this.letters = letters;
        this.deeds = deeds;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the session is still to come; when there is time enough is judged by {@link #move}. */
    @Transactional(readOnly = true)
    public boolean isPossible(Session session) {
        return session.isWaiting()
                && session.plan().type() != SessionType.OUTCOME
                && session.plan().latestStart().isAfter(LocalDateTime.now(clock));
    }

    /**
     * Moves a session that is still to come.
     *
     * @throws RuleBroken if it is not to come, starts within 24 hours (stage c), would begin in the past, or the calendar speaks
     *     against the new date: by a rule that blocks, or by one that warns and nobody has confirmed
     */
    public void move(PathId path, int number, Move move, String by) throws RuleBroken {
        var session = calendars.get(path, number);
        var plan = planned(session.plan(), move);
        if (!isPossible(session)) {
            throw new RuleBroken("X3", "", "participation.move.impossible");
        }
        var now = LocalDateTime.now(clock);
        if (session.plan().latestStart().isBefore(now.plusHours(HOURS_OF_NOTICE))) {
            throw new RuleBroken("3.c", "", "participation.move.tooLate", HOURS_OF_NOTICE);
        }
        if (plan.latestStart().isBefore(now)) {
            throw new RuleBroken("X3", "day", "participation.move.past");
        }
        if (plan.equals(session.plan())) {
            throw new RuleBroken("X3", "day", "participation.move.nothing");
        }
        verifyCalendar(path, plan, move.confirmed());
        change(path, session, plan, move.reason(), move.act(), by);
    }

    /**
     * Gives a deserted table a second date; it was to come, so no notice is owed any more.
     *
     * @throws RuleBroken if it would begin in the past or not before the plenary, which gives back what the tables did (C8), or
     *     the calendar speaks against the date as for {@link #move}
     */
    public void reconvene(PathId path, int number, SecondDate second, String by) throws RuleBroken {
        var session = calendars.get(path, number);
        var again = second.at(session.plan());
        var plan = planned(session.plan(), again);
        if (plan.latestStart().isBefore(LocalDateTime.now(clock))) {
            throw new RuleBroken("3.c", "day", "participation.move.past");
        }
        var plenary = lastPlenary(path);
        if (plenary.isPresent() && !plan.latestStart().isBefore(plenary.get().latestStart())) {
            throw new RuleBroken("BR-38", "day", "participation.reconvene.afterPlenary", wording.when(plenary.get()));
        }
        verifyCalendar(path, plan, again.confirmed());
        change(path, session, plan, again.reason(), null, by);
    }

    private Optional<PlannedSession> lastPlenary(PathId path) {
        return calendars.of(path).stream()
                .map(Session::plan)
                .filter(plan -> plan.type() == SessionType.PLENARY)
                .max(Comparator.comparing(PlannedSession::latestStart));
    }

    private void verifyCalendar(PathId path, PlannedSession plan, boolean confirmed) throws RuleBroken {
        for (var finding : calendars.findingsOfMove(path, plan)) {
            if (finding.severity() == Severity.BLOCK) {
                throw Calendars.broken(finding, finding.rule().equals("BR-34") ? "to" : "day");
            }
            if (finding.severity() == Severity.WARNING && !confirmed) {
                throw Calendars.broken(finding, "confirmed");
            }
        }
    }

    private void change(
            PathId path, Session session, PlannedSession plan, String reason, @Nullable String act, String by) {
        var was = session.plan();
        var ambito = paths.get(path).ambito();
        var moved = new Session(plan, Session.Status.MOVED, session.agenda(), reason, null);
        var title = calendars.title(path, session.number());
        store.save(path, ambito, calendars.of(path), moved);
        store.moved(path, ambito, new Moved(was, plan, null, reason, act, by, clock.instant()));
        if (!at(was).equals(at(plan))) {
            var deed = new Deed("participation.deed.moved", title, at(was), at(plan), reason, act);
            deeds.record(ambito, path.value(), deed, by);
        }
        if (!wording.place(was).equals(wording.place(plan))) {
            var deed =
                    new Deed("participation.deed.venue", title, wording.place(was), wording.place(plan), reason, act);
            deeds.record(ambito, path.value(), deed, by);
        }
        var change = wording.of("session.moved", wording.when(was), wording.place(was), reason);
        letters.convocation(path, plan, invitations.recipients(path, moved), change);
        events.publishEvent(new SessionMoved(path, session.number()));
    }

    private static String at(PlannedSession plan) {
        return plan.from() == null
                ? plan.date().toString()
                : plan.date().earliest().atTime(plan.from()).toString();
    }

    private static PlannedSession planned(PlannedSession was, Move move) {
        return new PlannedSession(
                was.number(),
                was.type(),
                new PartialDate.Day(move.day()),
                move.from(),
                move.to(),
                null,
                move.municipality(),
                move.venue(),
                move.address(),
                was.areas(),
                was.focusGroups(),
                was.subject(),
                false);
    }
}
