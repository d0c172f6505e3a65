package it.concerto.participation.session;

import it.concerto.organisation.AmbitoCode;
import it.concerto.organisation.WorkingDays;
import it.concerto.participation.ParticipationTerm;
import it.concerto.participation.notice.Calendars;
import it.concerto.participation.notice.Session;
import it.concerto.path.PartialDate;
import it.concerto.path.PathId;
import it.concerto.path.PlanningPaths;
import it.concerto.reminders.Morning;
import it.concerto.workflow.Terms;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sessions of an Ambito that are about to take place. */
@Component
class NearSessions {

    private final PlanningPaths paths;
    private final Calendars calendars;
    private final Terms terms;
    private final WorkingDays workingDays;

    NearSessions(PlanningPaths paths, Calendars calendars, Terms terms, WorkingDays workingDays) {
        this.paths = paths;
        this.calendars = calendars;
        this.terms = terms;
        this.workingDays = workingDays;
    }

    /** A session of a path. */
    record Near(PathId path, Session session) {}

    /** From the morning that the table of terms says; on a weekend or holiday nobody is written to, so from the last one before it. */
    List<Near> on(Morning morning) {
        return paths.underWay(morning.ambito()).stream()
                .flatMap(path -> calendars.of(path).stream()
                        .filter(session -> session.isWaiting() && isNear(session, morning))
                        .map(session -> new Near(path, session)))
                .toList();
    }

    private boolean isNear(Session session, Morning morning) {
        if (!(session.plan().date() instanceof PartialDate.Day date)) {
            return false;
        }
        var first = lastWorkingDay(
                morning.ambito(), terms.before(morning.ambito(), date.earliest(), ParticipationTerm.SESSION_REMINDER));
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
