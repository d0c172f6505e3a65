package it.concerto.participation.session;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.NoticeLetters;
import it.concerto.participation.notice.Session;
import it.concerto.participation.notice.TableInvitations;
import it.concerto.path.PartialDate;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.reminders.Morning;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds those who were convened two days before their session (M07); after a move, two days before the new one. */
@Component
class SessionReminders {

    private static final int DAYS_BEFORE = 2;

    private final PlanningPaths paths;
    private final Calendars calendars;
    private final TableInvitations invitations;
    private final NoticeLetters letters;
    private final WorkingDays workingDays;

    SessionReminders(
            PlanningPaths paths,
            Calendars calendars,
            TableInvitations invitations,
            NoticeLetters letters,
            WorkingDays workingDays) {
        this.paths = paths;
        this.calendars = calendars;
        this.invitations = invitations;
        this.letters = letters;
        this.workingDays = workingDays;
    }

    @EventListener
    void remind(Morning morning) {
        for (var path : paths.underWay(morning.ambito())) {
            for (var session : calendars.of(path)) {
                if (session.isWaiting() && isNear(session, morning)) {
                    remind(path, session);
                }
            }
        }
    }

    private void remind(PathId path, Session session) {
        letters.reminder(path, session, invitations.recipients(path, session));
    }

    /** From the morning two days before; on a weekend or holiday nobody is written to, so from the last one before it. */
    private boolean isNear(Session session, Morning morning) {
        if (!(session.plan().date() instanceof PartialDate.Day date)) {
            return false;
        }
        var first = lastWorkingDay(morning.ambito(), date.earliest().minusDays(DAYS_BEFORE));
        return !morning.day().isBefore(first) && morning.day().isBefore(date.earliest());
    }

    private LocalDate lastWorkingDay(AmbitoCode ambito, LocalDate day) {
        var last = day;
        while (!workingDays.isWorkingDay(ambito, last)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
